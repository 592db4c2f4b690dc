package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;

/** Tasks that workers do in tests alone: see META-INF/services among the test resources. */
final class TestTasks {

    private TestTasks() {}

    private interface Body {

        JsonNode run(JsonNode input, Progress progress) throws Exception;
    }

    /** What all of them are. */
    private abstract static class Named implements Task {

        private final String name;
        private final Body body;

        Named(String name, Body body) {
            this.name = name;
            this.body = body;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public JsonNode run(JsonNode input, Progress progress) {
            try {
                return body.run(input, progress);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Answers what it was given, with something of a library's printed between. */
    public static final class Echo extends Named {

        public Echo() {
            super("echo", (input, progress) -> {
                System.out.print("a banner without an end");
                progress.at(new Progress.Step("first", 1, 0.25));
                progress.at(new Progress.Step("second", 12, Double.NaN));
                return input;
            });
        }
    }

    /** Tells that it began, and goes on until it is killed. */
    public static final class Endless extends Named {

        public Endless() {
            super("endless", (input, progress) -> {
                progress.at(new Progress.Step("begun", 0, 0));
                new CountDownLatch(1).await();
                return input;
            });
        }
    }

    /** Fails, and says so, because the process was asked to end. */
    public static final class Flustered extends Named {

        public Flustered() {
            super("flustered", (input, progress) -> {
                var asked = new CountDownLatch(1);
                var said = Thread.currentThread();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    asked.countDown();
                    join(said);
                }));
                progress.at(new Progress.Step("begun", 0, 0));
                asked.await();
                throw new NoSolver("no library", new IllegalStateException("Shutdown in progress"));
            });
        }

        private static void join(Thread thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Takes more memory than it has. */
    public static final class Greedy extends Named {

        public Greedy() {
            super("greedy", (input, progress) -> {
                var all = new ArrayList<long[]>();
                while (all.size() < Integer.MAX_VALUE) all.add(new long[1 << 20]);
                return input;
            });
        }
    }

    /** Has a defect. */
    public static final class Broken extends Named {

        public Broken() {
            super("broken", (input, progress) -> {
                throw new IllegalStateException("out of its mind");
            });
        }
    }

    /** Starts an endless worker of its own and tells its process. */
    public static final class Parent extends Named {

        public Parent() {
            super("parent", (input, progress) -> {
                var begun = new CountDownLatch(1);
                var child = Worker.start("endless", input, step -> begun.countDown());
                begun.await();
                progress.at(new Progress.Step("child", child.pid(), 0));
                return child.result();
            });
        }
    }
}
