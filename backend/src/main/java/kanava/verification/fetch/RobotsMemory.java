package kanava.verification.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kanava.verification.fetch.FetchResult.Reason;

/**
 * What the sites' robots.txt say to us (RFC 9309). One that isn't there allows everything; one whose server is in trouble
 * forbids everything until it is out of it. Each is asked for once and remembered for a while, within a bound of memory.
 */
final class RobotsMemory {

    private static final long BYTES = 8 << 20;
    private static final int MOST_REDIRECTS = 5;
    private static final int ROW = 500;

    /** Exactly one of rules and failure is there. */
    private record Known(BaseRobotRules rules, Reason failure, int bytes, Instant at) {}

    private final String token;
    private final Clock clock;
    private final Cache<String, Known> sites;
    private final OneByOne asking = new OneByOne();

    RobotsMemory(String token, Pace pace, Clock clock) {
        this.token = token;
        this.clock = clock;
        this.sites = Caffeine.newBuilder()
                .maximumWeight(BYTES)
                .weigher((String site, Known known) -> ROW + known.bytes())
                .expireAfterWrite(pace.robots())
                .build();
    }

    void admit(Target target, Journey journey, Pace pace) throws IOException, NotAllowed, NotNow {
        Known known = known(target, journey, pace);
        if (known.failure() != null) {
            throw NotNow.because(known.failure());
        }
        if (!known.rules().isAllowed(target.uri().toString())) {
            throw NotNow.because(Reason.ROBOTS);
        }
    }

    /** Many accounts live on one platform: while one asks for its robots.txt, the others wait for the answer. */
    private Known known(Target target, Journey journey, Pace pace) throws IOException, NotAllowed, NotNow {
        String site = target.uri().getScheme() + "://" + target.host();
        Known remembered = sites.getIfPresent(site);
        if (isFresh(remembered, pace)) {
            return remembered;
        }
        try (var _ = asking.of(site, journey.deadline().atMost(pace.patience()))) {
            remembered = sites.getIfPresent(site);
            if (isFresh(remembered, pace)) {
                return remembered;
            }
            Known read = ask(target, journey);
            sites.put(site, read);
            return read;
        }
    }

    private boolean isFresh(Known known, Pace pace) {
        if (known == null) {
            return false;
        }
        Duration good = known.failure() == null ? pace.robots() : pace.robotsFailed();
        return clock.instant().isBefore(known.at().plus(good.compareTo(pace.robots()) < 0 ? good : pace.robots()));
    }

    private Known ask(Target asked, Journey journey) throws IOException, NotAllowed, NotNow {
        boolean hasTime = journey.hasTimeForOne();
        Target target = Target.parse(asked.uri().getScheme() + "://" + asked.host() + "/robots.txt");
        try {
            for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
                Answer answer = journey.get(target, Medium.ROBOTS);
                if (answer.location() == null) {
                    return read(target.uri(), answer);
                }
                target = redirected(target, answer.location());
                if (target == null) {
                    return rules(RobotRulesMode.ALLOW_ALL);
                }
            }
            return rules(RobotRulesMode.ALLOW_ALL);
        } catch (InterruptedIOException tooSlow) {
            if (!hasTime || journey.deadline().isOver()) {
                throw tooSlow;
            }
            return failed(Reason.TIMEOUT);
        } catch (IOException unreachable) {
            return failed(Reason.UNREACHABLE);
        }
    }

    /** A robots.txt that moved to where nobody may go is as good as none. */
    private static Target redirected(Target from, String location) {
        try {
            return from.redirected(location);
        } catch (NotAllowed refused) {
            return null;
        }
    }

    private Known read(URI address, Answer answer) {
        int status = answer.status();
        if (status == 429 || status >= 500) {
            return failed(Reason.ROBOTS_UNREADABLE);
        }
        if (status >= 300 || !answer.isAsAsked()) {
            return rules(RobotRulesMode.ALLOW_ALL);
        }
        var rules = new SimpleRobotRulesParser()
                .parseContent(address.toString(), answer.body(), "text/plain", Set.of(token));
        return new Known(rules, null, answer.body().length, clock.instant());
    }

    private Known rules(RobotRulesMode mode) {
        return new Known(new SimpleRobotRules(mode), null, 0, clock.instant());
    }

    private Known failed(Reason reason) {
        return new Known(null, reason, 0, clock.instant());
    }
}
