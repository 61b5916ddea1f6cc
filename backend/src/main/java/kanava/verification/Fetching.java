package kanava.verification;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;
import kanava.server.Settings;
import kanava.verification.fetch.DomainTexts;
import kanava.verification.fetch.FetchLimits;
import kanava.verification.fetch.HostTurns;
import kanava.verification.fetch.Manners;
import kanava.verification.fetch.NameService;
import kanava.verification.fetch.Pace;
import kanava.verification.fetch.PageFetcher;
import kanava.verification.fetch.PublicDestinations;
import kanava.verification.fetch.PublicPageFetcher;

/** Pages come from the public internet, unless the demonstration puts its own fetcher in this one's place. */
@Factory
class Fetching {

    /** By this name a robots.txt speaks of us; it begins the user agent, too. */
    private static final String ROBOTS_TOKEN = "kanava";

    @Singleton
    @Secondary
    PageFetcher publicPages(Settings settings, HostTurns turns, Clock clock) {
        return new PublicPageFetcher(
                new PublicDestinations(),
                FetchLimits.DEFAULT,
                "Kanava (+" + settings.publicUrl() + ")",
                Manners.of(turns, Pace.DEFAULT, ROBOTS_TOKEN, clock),
                clock);
    }

    @Singleton
    @Secondary
    DomainTexts publicNames() {
        return new NameService("dns:");
    }
}
