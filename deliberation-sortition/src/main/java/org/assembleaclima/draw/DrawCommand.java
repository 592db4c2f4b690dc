package org.assembleaclima.draw;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.sortition.Beacon;
import org.assembleaclima.sortition.Kit;
import org.assembleaclima.sortition.KitCheck;
import org.assembleaclima.sortition.MalformedPanelList;
import org.assembleaclima.sortition.PanelList;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The subcommand {@code draw}: from list, sources and urns to the panel, as a kit. */
final class DrawCommand {

    static final Set<String> OPTIONS = Set.of("--root", "--list", "--sources", "--digits", "--to");

    private static final String KIT = "kit.json";

    /**
     * A source as it is written down.
     *
     * @param value as in the kit; null where it follows from the evidence
     */
    private record Given(
            String use, String name, String time, @Nullable String value, Map<String, String> evidence) {

        Kit.Source source() throws Unusable {
            return new Kit.Source(use, name, time, value == null ? shown() : value, evidence);
        }

        private String shown() throws Unusable {
            var signature = evidence.get("signature");
            var text = evidence.get("text");
            if (signature != null && signature.matches("([0-9a-f]{2})+"))
                return Hash.of(Beacon.randomness(HexFormat.of().parseHex(signature)))
                        .hex();
            if (signature == null && text != null)
                return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
            throw new Unusable("the source for " + use + " has neither value nor text, nor a signature in hex");
        }
    }

    private final PrintStream out;

    DrawCommand(PrintStream out) {
        this.out = out;
    }

    /** @return whether there is a kit, and nothing is wrong with it */
    boolean run(Pool pool, Arguments arguments) throws Unusable {
        var root = ListCommand.root(arguments);
        var sources = sources(arguments.requiredPath("--sources"));
        var digits = arguments.required("--digits");
        var folder = new OutputFolder(arguments.requiredPath("--to"));
        folder.requireFree(KIT);
        var list = list(arguments.requiredPath("--list"));
        if (list.isEmpty()) return false;
        var wrong = ListRecount.of(pool, list.get());
        wrong.stream().limit(Findings.LISTED).forEach(out::println);
        if (!wrong.isEmpty()) return false;
        if (!digits.matches("[0-9]{" + String.valueOf(list.get().size() - 1).length() + "}")
                || Integer.parseInt(digits) >= list.get().size())
            throw new Unusable("--digits " + digits + " is no number of "
                    + list.get().size() + " panels: it wants leading zeros, and numbers from 0");
        var kit = Kit.of(
                software(),
                pool.asked(),
                pool.volunteers().size(),
                root,
                list.get(),
                sources.get(0),
                sources.get(1),
                digits,
                List.of());
        var check = KitCheck.of(kit);
        check.findings().forEach(out::println);
        if (!check.findings().isEmpty()) return false;
        folder.write(KIT, new String(KitFile.json(kit), StandardCharsets.UTF_8));
        out.println("number " + kit.index() + ", line " + kit.panel().line() + " of the list, group 1 is group "
                + (kit.groupCoin() == 0 ? "A" : "B"));
        out.println("group 1: " + String.join(", ", kit.panel().group1()));
        out.println("group 2: " + String.join(", ", kit.panel().group2()));
        out.println("alternates: " + String.join(", ", kit.panel().alternates()));
        return true;
    }

    private Optional<PanelList> list(Path file) throws Unusable {
        try {
            return Optional.of(PanelList.parse(new String(Arguments.bytes(file), StandardCharsets.UTF_8)));
        } catch (MalformedPanelList e) {
            out.println(e.getMessage());
            return Optional.empty();
        }
    }

    private static List<Kit.Source> sources(Path file) throws Unusable {
        try {
            var given = WorkerLine.JSON.readValue(Arguments.bytes(file), Given[].class);
            if (given.length != 2) throw new Unusable(file + " has " + given.length + " sources, not two");
            var sources = List.of(given[0].source(), given[1].source());
            for (var source : sources)
                if (!source.value().matches("([0-9a-f]{2})+"))
                    throw new Unusable("the value of the source for " + source.use() + " is not hex");
            return sources;
        } catch (JacksonException e) {
            throw new Unusable(file + ": " + e.getOriginalMessage());
        }
    }

    private static String software() {
        var version = DrawCommand.class.getPackage().getImplementationVersion();
        return "deliberation-sortition" + (version == null ? "" : " " + version);
    }
}
