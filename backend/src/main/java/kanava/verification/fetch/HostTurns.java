package kanava.verification.fetch;

import java.time.Duration;

/**
 * Whose turn it is to ask a host. What is written here is shared by all instances, so that a host sees the same pace however
 * many of us there are. Durations and no moments: only the keeper's clock counts.
 */
public interface HostTurns {

    sealed interface Turn {

        /** It is ours, and begins after this. */
        record Begins(Duration in) implements Turn {}

        /** Too many wait already; nobody is to wait for it, but to come again after this. */
        record Queued(Duration in) implements Turn {}

        /** The host has asked to be left alone for as long. */
        record Held(Duration time) implements Turn {}
    }

    /**
     * @param apart from the turn before and after
     * @param patience how long somebody would wait for a turn; a later one isn't given
     */
    Turn take(String host, Duration apart, Duration patience);

    /** No turns for as long; a shorter time than it asked for before changes nothing. */
    void hold(String host, Duration time);

    /** Hosts that nobody has asked for long. */
    void forget();
}
