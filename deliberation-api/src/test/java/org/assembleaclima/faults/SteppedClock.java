package org.assembleaclima.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.assembleaclima.DeliberationApplication;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The machine's clock, off by what a file says: for nodes whose clock is wrong. */
public final class SteppedClock extends Clock {

    static final String FILE = "clock-is-off-by";

    private final Clock right;
    private final Path file;

    private SteppedClock(Clock right, Path file) {
        this.right = right;
        this.file = file;
    }

    /** The application with such a clock. The file lies in the folder it is started in. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(DeliberationApplication.class)
                .initializers(SteppedClock::replaceClock)
                .run(arguments);
    }

    private static void replaceClock(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("clock") ? new SteppedClock((Clock) bean, Path.of(FILE)) : bean;
            }
        });
    }

    @Override
    public Instant instant() {
        try {
            return Files.exists(file) ? right.instant().plus(Duration.parse(Files.readString(file))) : right.instant();
        } catch (IOException e) {
            return right.instant(); // just being written
        }
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SteppedClock(right.withZone(zone), file);
    }
}
