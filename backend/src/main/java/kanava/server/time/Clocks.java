package kanava.server.time;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import kanava.server.Settings;

/** The one clock of domain and jobs. Tokens and TLS keep the system's time. */
@Factory
final class Clocks {

    /** Ticks in microseconds, as DATETIME(6) keeps them: what is written equals what is read. */
    @Singleton
    Clock clock(Settings settings) {
        return Clock.tick(Clock.offset(Clock.systemUTC(), settings.clockOffset()), Duration.ofNanos(1_000));
    }
}
