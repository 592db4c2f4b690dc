package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;

/** Tasks that workers do in tests alone: see META-INF/services among the test resources. */
final class TestTasks {

    private TestTasks() {}

    /** Answers what it was given, with something of a library's printed between. */
    public static final class Echo implements Task {

        @Override
        public String name() {
            return "echo";
        }

        @Override
        public JsonNode run(JsonNode input, Progress progress) {
            System.out.print("a banner without an end");
            progress.at(new Progress.Step("first", 1, 0.25));
            progress.at(new Progress.Step("second", 12, Double.NaN));
            return input;
        }
    }

    /** Tells that it began, and goes on until it is killed. */
    public static final class Endless implements Task {

        @Override
        public String name() {
            return "endless";
        }

        @Override
        public JsonNode run(JsonNode input, Progress progress) {
            progress.at(new Progress.Step("begun", 0, 0));
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return input;
        }
    }

    /** Takes more memory than it has. */
    public static final class Greedy implements Task {

        @Override
        public String name() {
            return "greedy";
        }

        @Override
        public JsonNode run(JsonNode input, Progress progress) {
            var all = new ArrayList<long[]>();
            while (all.size() < Integer.MAX_VALUE) all.add(new long[1 << 20]);
            return input;
        }
    }

    /** Has a defect. */
    public static final class Broken implements Task {

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public JsonNode run(JsonNode input, Progress progress) {
            throw new IllegalStateException("out of its mind");
        }
    }

    /** Starts an endless worker of its own and tells its process. */
    public static final class Parent implements Task {

        @Override
        public String name() {
            return "parent";
        }

        @Override
        public JsonNode run(JsonNode input, Progress progress) {
            try {
                var begun = new CountDownLatch(1);
                var child = Worker.start("endless", input, step -> begun.countDown());
                begun.await();
                progress.at(new Progress.Step("child", child.pid(), 0));
                return child.result();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
