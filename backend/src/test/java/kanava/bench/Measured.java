package kanava.bench;

import java.time.Duration;
import java.util.Locale;

/** The rows of a bench, as a table that can be put into a document. */
record Measured(Program program, Duration time) {

    static void headings() {
        System.out.println("| what | connections | requests/s | p50 ms | p99 ms | CPU ms/request, server | ratio |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    /**
     * Half of the time to warm up, then the whole of it to measure.
     *
     * @param than what it is compared with; null for itself
     */
    Load.Result row(String what, int connections, Load.Result than, Load.Caller caller) throws Exception {
        Load.run(connections, time.dividedBy(2), caller);
        var before = program.processorTime();
        var result = Load.run(connections, time, caller);
        var used = program.processorTime().minus(before).toNanos() / 1e6 / result.turns().length;
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.2f | %.2f | %s | %s |",
                what,
                connections,
                result.perSecond(),
                result.percentile(0.5) / 1000,
                result.percentile(0.99) / 1000,
                what.startsWith("raw") ? "–" : String.format(Locale.ROOT, "%.2f", used),
                than == null ? "1" : String.format(Locale.ROOT, "%.2f", result.perSecond() / than.perSecond())));
        return result;
    }
}
