package org.assembleaclima.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.sortition.Kit;
import org.assembleaclima.sortition.KitCheck;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** {@code draw}: whether the kit of a draw is consistent, by everything that can be computed from it alone. */
final class DrawKit {

    static final String USAGE = "draw KIT_FILE [--published-list-hash HEX]";

    private static final String PUBLISHED = "--published-list-hash";

    /** Larger than any kit: a list of ten thousand panels of two hundred has fewer. */
    private static final long LARGEST = 1L << 28; // 256 MB

    /** Every field there once, and of its own type. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .changeDefaultNullHandling(nulls -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private final PrintStream out;

    DrawKit(PrintStream out) {
        this.out = out;
    }

    /** @return whether nothing is wrong with it */
    boolean run(List<String> given) throws IOException {
        var arguments = Arguments.parse(given, Set.of(PUBLISHED), Set.of()).expecting(1, USAGE);
        var published = arguments.option(PUBLISHED);
        if (published.filter(hash -> !hash.matches("[0-9a-f]{64}")).isPresent())
            throw new Unusable(PUBLISHED + " wants 64 hex digits in lower case");
        var json = tree(Path.of(arguments.value(0)));
        var format = json.path("format");
        if (format.isIntegralNumber() && !format.bigIntegerValue().equals(BigInteger.valueOf(Kit.FORMAT)))
            throw new Unusable("a kit of format " + format + ", not " + Kit.FORMAT);
        try {
            return examined(JSON.treeToValue(json, Kit.class), published);
        } catch (DatabindException e) {
            return differs(path(e) + e.getOriginalMessage());
        } catch (JacksonException e) { // a number too large for its field
            return differs(String.valueOf(e.getOriginalMessage()));
        }
    }

    private static JsonNode tree(Path file) throws IOException {
        if (Files.size(file) > LARGEST) throw new Unusable(file + " is larger than 256 MB");
        try {
            var text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new Unusable(file + " is not in UTF-8");
        } catch (JacksonException e) {
            throw new Unusable(file + " is no JSON: " + e.getOriginalMessage());
        }
    }

    private static String path(DatabindException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null)
                path.append("[").append(step.getIndex()).append("]");
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.isEmpty() ? "" : path + ": ";
    }

    private boolean examined(Kit kit, Optional<String> published) {
        var check = KitCheck.of(kit);
        check.findings().forEach(finding -> differs(finding.toString()));
        var isPublished = published.isEmpty() || published.get().equals(kit.listHash());
        if (!isPublished) differs("list_hash: is " + kit.listHash() + ", but " + published.get() + " was published");
        if (!check.findings().isEmpty() || !isPublished) return false;
        check.summary().ifPresent(summary -> tell(kit, summary));
        out.println("All of it is as it should be.");
        if (published.isEmpty())
            out.println("Compare the list's SHA-256 with the one that was published before the draw: nothing else"
                    + " shows that it is the same list.");
        return true;
    }

    private void tell(Kit kit, KitCheck.Summary summary) {
        out.println("list: " + summary.panels() + " panels of " + kit.panelSize() + ", SHA-256 " + kit.listHash());
        out.println("counts: smallest " + summary.fewest() + ", largest " + summary.most() + " of " + summary.panels()
                + " panels");
        summary.peopleByCount()
                .forEach((count, people) ->
                        out.println((count == 0 ? "  in none: " : "  in " + count + " panels: ") + people));
        out.println("drawn: number " + kit.index() + ", line " + kit.panel().line() + ", group 1 is group "
                + (kit.groupCoin() == 0 ? "A" : "B"));
    }

    private boolean differs(String what) {
        out.println("DIFFERS: " + what);
        return false;
    }
}
