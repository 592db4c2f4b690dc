package org.assembleaclima.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands behind a subcommand.
 *
 * @param values those without a name, in order
 * @param options by name with its two hyphens; flags have an empty value
 */
public record Arguments(List<String> values, Map<String, List<String>> options) {

    /**
     * @param named the options that are followed by a value
     * @param flags the options that are not
     * @throws Unusable for an option that is not among them
     */
    public static Arguments parse(List<String> given, Set<String> named, Set<String> flags) {
        var values = new ArrayList<String>();
        var options = new TreeMap<String, List<String>>();
        for (int i = 0; i < given.size(); i++) {
            var argument = given.get(i);
            if (!argument.startsWith("--")) values.add(argument);
            else if (flags.contains(argument))
                options.computeIfAbsent(argument, name -> new ArrayList<>()).add("");
            else if (!named.contains(argument)) throw new Unusable("no such option here: " + argument);
            else if (++i == given.size()) throw new Unusable(argument + " wants a value");
            else options.computeIfAbsent(argument, name -> new ArrayList<>()).add(given.get(i));
        }
        return new Arguments(List.copyOf(values), options);
    }

    /** @throws Unusable unless there are exactly so many values */
    public Arguments expecting(int count, String usage) {
        if (values.size() != count) throw new Unusable("usage: " + usage);
        return this;
    }

    public String value(int index) {
        return values.get(index);
    }

    public List<String> all(String name) {
        return options.getOrDefault(name, List.of());
    }

    /** @throws Unusable when it was given twice */
    public Optional<String> option(String name) {
        var given = all(name);
        if (given.size() > 1) throw new Unusable(name + " was given twice");
        return given.stream().findFirst();
    }

    /** @throws Unusable when it was not given, or twice */
    public String required(String name) {
        return option(name).orElseThrow(() -> new Unusable(name + " is missing"));
    }

    public boolean has(String flag) {
        return options.containsKey(flag);
    }
}
