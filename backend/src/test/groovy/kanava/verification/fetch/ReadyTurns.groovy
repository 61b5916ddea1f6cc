package kanava.verification.fetch

import java.time.Duration

import java.util.concurrent.CopyOnWriteArrayList

/** Turns that a test gives out by itself, and remembers who took them. */
class ReadyTurns implements HostTurns {
    final List<String> taken = new CopyOnWriteArrayList<>()
    final Map<String, Duration> held = [:].asSynchronized()
    Closure<HostTurns.Turn> turn = { String host -> new HostTurns.Turn.Begins(Duration.ZERO) }

    @Override
    HostTurns.Turn take(String host, Duration apart, Duration patience) {
        taken << host
        turn.call(host)
    }

    @Override
    void hold(String host, Duration time) {
        held[host] = time
    }

    @Override
    void forget() {}
}
