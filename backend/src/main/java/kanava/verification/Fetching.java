package kanava.verification;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;
import kanava.server.Settings;
import kanava.verification.fetch.DomainTexts;
import kanava.verification.fetch.FetchLimits;
import kanava.verification.fetch.NameService;
import kanava.verification.fetch.PageFetcher;
import kanava.verification.fetch.PublicDestinations;
import kanava.verification.fetch.PublicPageFetcher;

/** Pages come from the public internet, unless the demonstration puts its own fetcher in this one's place. */
@Factory
class Fetching {

    @Singleton
    @Secondary
    PageFetcher publicPages(Settings settings, Clock clock) {
        return new PublicPageFetcher(
                new PublicDestinations(), FetchLimits.DEFAULT, "Kanava (+" + settings.publicUrl() + ")", clock);
    }

    @Singleton
    @Secondary
    DomainTexts publicNames() {
        return new NameService("dns:");
    }
}
