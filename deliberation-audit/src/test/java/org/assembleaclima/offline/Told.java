package org.assembleaclima.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What the tool answered on its command line. */
record Told(int status, String out, String err) {

    static Told by(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) words[i] = arguments[i].toString();
        var status = new Main(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)).run(words);
        return new Told(status, out.toString(UTF_8), err.toString(UTF_8));
    }
}
