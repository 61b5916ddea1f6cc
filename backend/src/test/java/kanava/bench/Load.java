package kanava.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Keeps a number of callers busy for a while and says how long each turn took. */
final class Load {

    /** One turn of one caller; fails loudly, as a wrong answer is no measurement. */
    @FunctionalInterface
    interface Turn {
        void take() throws Exception;
    }

    /** Makes what a caller needs, its connection first of all, before the time runs. */
    @FunctionalInterface
    interface Caller {
        Turn begin(int number) throws Exception;
    }

    /** @param turns microseconds of each turn, ascending */
    record Result(long[] turns, Duration wall) {

        double perSecond() {
            return turns.length / (wall.toNanos() / 1e9);
        }

        double percentile(double share) {
            return turns.length == 0 ? Double.NaN : turns[(int) Math.min(turns.length - 1, turns.length * share)];
        }
    }

    private Load() {}

    static Result run(int callers, Duration time, Caller caller) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var begun = System.nanoTime();
            var end = begun + time.toNanos();
            var work = IntStream.range(0, callers)
                    .mapToObj(number -> (Callable<long[]>) () -> turns(caller.begin(number), end))
                    .map(threads::submit)
                    .toList();
            var all = new java.util.ArrayList<long[]>();
            for (Future<long[]> one : work) {
                all.add(one.get());
            }
            var wall = Duration.ofNanos(System.nanoTime() - begun);
            var turns = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Result(turns, wall);
        }
    }

    private static long[] turns(Turn turn, long end) throws Exception {
        var taken = new long[1024];
        var count = 0;
        for (var now = System.nanoTime(); now < end; ) {
            turn.take();
            var then = System.nanoTime();
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, count * 2);
            }
            taken[count++] = (then - now) / 1000;
            now = then;
        }
        return Arrays.copyOf(taken, count);
    }
}
