package org.assembleaclima.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind a subcommand.
 *
 * @param panelSize from 1
 * @param householdColumns none when households are not asked
 */
record Arguments(Path categories, Path respondents, int panelSize, List<String> householdColumns) {

    private static final long LARGEST = 64L << 20;

    static Arguments parse(List<String> given) throws Unusable {
        var files = new ArrayList<Path>();
        var households = new ArrayList<String>();
        int size = 0;
        for (int i = 0; i < given.size(); i++) {
            var argument = given.get(i);
            if (!argument.startsWith("--")) {
                files.add(Path.of(argument));
                continue;
            }
            if (i + 1 == given.size()) throw new Unusable(argument + " wants a value, or is not known");
            var value = given.get(++i);
            switch (argument) {
                case "--size" -> size = size(value);
                case "--household" -> households.add(value);
                default -> throw new Unusable("no such option: " + argument);
            }
        }
        if (size == 0) throw new Unusable("--size is missing");
        if (files.size() != 2) throw new Unusable("two files are wanted: the quotas and the volunteers");
        return new Arguments(files.get(0), files.get(1), size, List.copyOf(households));
    }

    private static int size(String value) throws Unusable {
        if (!value.matches("[1-9][0-9]{0,5}")) throw new Unusable("--size wants a whole number from 1 to 999999");
        return Integer.parseInt(value);
    }

    PoolFiles.Reading read() throws Unusable {
        return PoolFiles.read(bytes(categories), bytes(respondents), panelSize, householdColumns);
    }

    private static byte[] bytes(Path file) throws Unusable {
        try {
            if (Files.size(file) > LARGEST) throw new Unusable(file + " is larger than 64 MB");
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unusable("cannot read " + file + " (" + e.getClass().getSimpleName() + ")");
        }
    }
}
