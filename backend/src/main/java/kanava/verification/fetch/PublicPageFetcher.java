package kanava.verification.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.FetchResult.Reason;
import kanava.verification.fetch.FetchResult.Refusal;
import kanava.verification.fetch.FetchResult.Refused;
import kanava.verification.fetch.FetchResult.Unknown;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/**
 * Reads pages as a stranger would: no cookies, no credentials, no trust in what the other side says.
 *
 * <p>Follows redirects itself, because each hop is checked like the first. The deadline is kept from outside: when it
 * is over, the sockets are closed under whatever is still reading from them.
 */
public final class PublicPageFetcher implements PageFetcher {

    private final Destinations destinations;
    private final FetchLimits limits;
    private final TlsSocketStrategy tls;
    private final String userAgent;
    private final Clock clock;

    public PublicPageFetcher(Destinations destinations, FetchLimits limits, String userAgent, Clock clock) {
        this(destinations, limits, DefaultClientTlsStrategy.createDefault(), userAgent, clock);
    }

    PublicPageFetcher(
            Destinations destinations, FetchLimits limits, TlsSocketStrategy tls, String userAgent, Clock clock) {
        this.destinations = destinations;
        this.limits = limits;
        this.tls = tls;
        this.userAgent = userAgent;
        this.clock = clock;
    }

    @Override
    public FetchResult fetch(String address, Medium medium) {
        try (Visit visit = new Visit(destinations, limits, tls, userAgent, medium)) {
            FutureTask<FetchResult> reading = new FutureTask<>(() -> follow(address, visit));
            Thread.ofVirtual().name("fetch").start(reading);
            return reading.get(limits.deadline().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooSlow) {
            return unknown(Reason.TIMEOUT);
        } catch (ExecutionException failed) {
            return unknown(Reason.UNREACHABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return unknown(Reason.TIMEOUT);
        }
    }

    private FetchResult follow(String address, Visit visit) {
        try {
            Target target = Target.parse(address);
            for (int hops = 0; hops <= limits.redirects(); hops++) {
                Answer answer = visit.get(target);
                if (answer.location() == null) {
                    return read(target, answer);
                }
                target = target.redirected(answer.location());
            }
            return new Refused(Refusal.TOO_MANY_REDIRECTS, clock.instant());
        } catch (NotAllowed refused) {
            return new Refused(refused.refusal(), clock.instant());
        } catch (BoundedBody.TooLarge tooLarge) {
            return unknown(Reason.TOO_LARGE);
        } catch (InterruptedIOException tooSlow) {
            return unknown(Reason.TIMEOUT);
        } catch (IOException noSuchNameOrBroken) {
            return unknown(Reason.UNREACHABLE);
        }
    }

    private FetchResult read(Target target, Answer answer) {
        int status = answer.status();
        return (status == 200 || status == 203) && answer.isAsAsked()
                ? fetched(target, answer)
                : new Unknown(reason(status), status, clock.instant());
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 200, 201, 202, 203, 204, 205, 206 -> Reason.NOT_A_PAGE;
            case 404, 410 -> Reason.NOT_FOUND;
            case 429 -> Reason.TOO_MANY_REQUESTS;
            // LinkedIn answers 999 to whom it takes for a robot.
            case 401, 402, 403, 407, 451, 999 -> Reason.FORBIDDEN;
            default -> Reason.SERVER_ERROR;
        };
    }

    private Fetched fetched(Target target, Answer answer) {
        String address = target.uri().toString();
        return new Fetched(
                answer.status(), address, answer.contentType(), answer.text(), answer.sha256(), clock.instant());
    }

    private Unknown unknown(Reason reason) {
        return new Unknown(reason, clock.instant());
    }
}
