package kanava.verification.fetch;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kanava.verification.fetch.FetchResult.Reason;
import kanava.verification.fetch.HostTurns.Turn;
import kanava.verification.fetch.HostTurns.Turn.Begins;
import kanava.verification.fetch.HostTurns.Turn.Held;
import kanava.verification.fetch.HostTurns.Turn.Queued;

/** What a fetcher owes the hosts it asks: its turn, their robots.txt, and peace where they ask for it. */
public final class Manners {

    /** Among ourselves: the demonstration's own pages. */
    public static final Manners NONE = new Manners(null, null, null, null, null);

    /** Each wants a connection for a moment, which others want too. */
    private static final int AT_THE_TURNS = 4;

    private final HostTurns turns;
    private final Semaphore entry;
    private final Pace pace;
    private final RobotsMemory robots;
    private final Clock clock;

    private Manners(HostTurns turns, Semaphore entry, Pace pace, RobotsMemory robots, Clock clock) {
        this.turns = turns;
        this.entry = entry;
        this.pace = pace;
        this.robots = robots;
        this.clock = clock;
    }

    /** @param token the name by which a robots.txt addresses us, in small letters */
    public static Manners of(HostTurns turns, Pace pace, String token, Clock clock) {
        return new Manners(turns, new Semaphore(AT_THE_TURNS), pace, new RobotsMemory(token, pace, clock), clock);
    }

    /** Where somebody waits for the answer. */
    Manners towardsPeople() {
        return this == NONE ? this : new Manners(turns, entry, pace.ofPeople(), robots, clock);
    }

    /** Whether the site lets programs read this at all; asks it where that isn't known. */
    void admit(Target target, Journey journey) throws IOException, NotAllowed, NotNow {
        if (robots != null) {
            robots.admit(target, journey, pace);
        }
    }

    /** Returns when the host may be asked. */
    void awaitTurn(String host, Deadline deadline) throws NotNow, InterruptedException {
        if (turns != null) {
            switch (take(host, deadline)) {
                case Begins turn -> Thread.sleep(turn.in());
                case Queued queued -> throw NotNow.again(queued.in());
                case Held held -> throw NotNow.because(Reason.ASKED_TO_WAIT);
            }
        }
    }

    private Turn take(String host, Deadline deadline) throws NotNow, InterruptedException {
        if (!entry.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
            throw NotNow.again(pace.apart());
        }
        try {
            return turns.take(host, pace.apart(), deadline.atMost(pace.patience()));
        } finally {
            entry.release();
        }
    }

    /** A host that is overburdened says for how long. */
    void heed(String host, Answer answer) {
        if (turns != null && (answer.status() == 429 || answer.status() == 503)) {
            RetryAfter.of(answer.retryAfter(), clock.instant())
                    .map(asked -> asked.compareTo(pace.longestHold()) < 0 ? asked : pace.longestHold())
                    .ifPresent(time -> turns.hold(host, time));
        }
    }
}
