package org.assembleaclima.observation;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Stack traces without messages: what a library says of a failure often quotes what was sent or stored. Where it happened
 * and what kind it was are enough to find it. At the start nobody has sent anything, and the message holds the remedy.
 * Named in {@code application-production.yaml}.
 */
public final class WordlessStackTraces implements StackTracePrinter {

    private static final StackTracePrinter PRINTER =
            StandardStackTracePrinter.rootFirst().withMaximumLength(20_000).withFormatter(WordlessStackTraces::words);

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        PRINTER.printStackTrace(failure, out);
    }

    private static String words(Throwable failure) {
        return isOfTheStart(failure) ? failure.toString() : failure.getClass().getName();
    }

    private static boolean isOfTheStart(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(SpringApplication.class.getName()));
    }
}
