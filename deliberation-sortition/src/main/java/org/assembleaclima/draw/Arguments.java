package org.assembleaclima.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind a subcommand.
 *
 * @param panelSize from 1
 * @param householdColumns none when households are not asked
 * @param options the value of each further option that was given, by its name with the dashes
 */
record Arguments(
        Path categories, Path respondents, int panelSize, List<String> householdColumns, Map<String, String> options) {

    /**
     * Reads them.
     *
     * @param known the names of further options, each with a value
     */
    static Arguments parse(List<String> given, Set<String> known) throws Unusable {
        var files = new ArrayList<Path>();
        var households = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (int i = 0; i < given.size(); i++) {
            var argument = given.get(i);
            if (!argument.startsWith("--")) {
                files.add(path(argument));
                continue;
            }
            var isKnown = argument.equals("--size") || argument.equals("--household") || known.contains(argument);
            if (!isKnown) throw new Unusable("no such option: " + argument);
            if (i + 1 == given.size()) throw new Unusable(argument + " wants a value");
            var value = given.get(++i);
            if (argument.equals("--household")) households.add(value);
            else if (options.put(argument, value) != null) throw new Unusable(argument + " is there twice");
        }
        var size = number("--size", Optional.ofNullable(options.remove("--size")), 1, 999_999);
        if (files.size() != 2) throw new Unusable("two files are wanted: the quotas and the volunteers");
        return new Arguments(files.get(0), files.get(1), size, List.copyOf(households), Map.copyOf(options));
    }

    private static int number(String option, Optional<String> value, int least, int most) throws Unusable {
        var text = value.orElseThrow(() -> new Unusable(option + " is missing"));
        var number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most)
            throw new Unusable(option + " wants a whole number from " + least + " to " + most);
        return number;
    }

    private static Path path(String name) throws Unusable {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Unusable("no path: " + e.getMessage());
        }
    }

    PoolFiles.Reading read() throws Unusable {
        return PoolFiles.read(bytes(categories), bytes(respondents), panelSize, householdColumns);
    }

    String required(String option) throws Unusable {
        return Optional.ofNullable(options.get(option)).orElseThrow(() -> new Unusable(option + " is missing"));
    }

    Path requiredPath(String option) throws Unusable {
        return path(required(option));
    }

    /** A whole number; {@code otherwise} where the option was not given. */
    int number(String option, int otherwise, int least, int most) throws Unusable {
        return number(option, Optional.of(options.getOrDefault(option, String.valueOf(otherwise))), least, most);
    }

    /** All of a file that is no larger than the largest pool. */
    static byte[] bytes(Path file) throws Unusable {
        try {
            if (Files.size(file) > CsvText.LARGEST) throw new Unusable(file + " is larger than 64 MB");
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unusable("cannot read " + file + " (" + e.getClass().getSimpleName() + ")");
        }
    }
}
