package kanava.verification.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.FetchResult.Later;
import kanava.verification.fetch.FetchResult.Reason;
import kanava.verification.fetch.FetchResult.Refusal;
import kanava.verification.fetch.FetchResult.Refused;
import kanava.verification.fetch.FetchResult.Unknown;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/**
 * Reads pages as a stranger would: no cookies, no credentials, no trust in what the other side says.
 *
 * <p>Follows redirects itself, because each hop is checked like the first.
 */
public final class PublicPageFetcher implements PageFetcher {

    private final Destinations destinations;
    private final FetchLimits limits;
    private final TlsSocketStrategy tls;
    private final String userAgent;
    private final Manners manners;
    private final Deadline deadline;
    private final Clock clock;

    public PublicPageFetcher(
            Destinations destinations, FetchLimits limits, String userAgent, Manners manners, Clock clock) {
        this(
                destinations,
                limits,
                DefaultClientTlsStrategy.createDefault(),
                userAgent,
                manners,
                Deadline.none(),
                clock);
    }

    PublicPageFetcher(
            Destinations destinations,
            FetchLimits limits,
            TlsSocketStrategy tls,
            String userAgent,
            Manners manners,
            Deadline deadline,
            Clock clock) {
        this.destinations = destinations;
        this.limits = limits;
        this.tls = tls;
        this.userAgent = userAgent;
        this.manners = manners;
        this.deadline = deadline;
        this.clock = clock;
    }

    @Override
    public PageFetcher forPeople() {
        return new PublicPageFetcher(destinations, limits, tls, userAgent, manners.towardsPeople(), deadline, clock);
    }

    @Override
    public PageFetcher within(Deadline other) {
        return new PublicPageFetcher(destinations, limits, tls, userAgent, manners, other, clock);
    }

    @Override
    public FetchResult fetch(String address, Medium medium) {
        if (deadline.isOver()) {
            return unknown(Reason.OUT_OF_TIME);
        }
        try (Journey journey =
                new Journey(new Visit(destinations, limits, tls, userAgent), manners, limits, deadline)) {
            return follow(Target.parse(address), journey, medium);
        } catch (NotAllowed refused) {
            return new Refused(refused.refusal(), clock.instant());
        } catch (NotNow notNow) {
            return notNow.reason() == null
                    ? new Later(clock.instant().plus(notNow.again()), clock.instant())
                    : unknown(notNow.reason());
        } catch (BoundedBody.TooLarge tooLarge) {
            return unknown(Reason.TOO_LARGE);
        } catch (InterruptedIOException tooSlow) {
            return unknown(deadline.isOver() ? Reason.OUT_OF_TIME : Reason.TIMEOUT);
        } catch (IOException noSuchNameOrBroken) {
            return unknown(Reason.UNREACHABLE);
        }
    }

    private FetchResult follow(Target first, Journey journey, Medium medium) throws IOException, NotAllowed, NotNow {
        Target target = first;
        for (int hops = 0; hops <= limits.redirects(); hops++) {
            manners.admit(target, journey);
            Answer answer = journey.get(target, medium);
            if (answer.location() == null) {
                return read(target, answer);
            }
            target = target.redirected(answer.location());
        }
        return new Refused(Refusal.TOO_MANY_REDIRECTS, clock.instant());
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
