package kanava.demo.site;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import kanava.server.Settings;
import kanava.verification.fetch.Deadline;
import kanava.verification.fetch.FetchLimits;
import kanava.verification.fetch.FetchResult;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.FetchResult.Refusal;
import kanava.verification.fetch.FetchResult.Refused;
import kanava.verification.fetch.Manners;
import kanava.verification.fetch.Medium;
import kanava.verification.fetch.PageFetcher;
import kanava.verification.fetch.PublicPageFetcher;

/**
 * In the demonstration every page is read from its stand-in, over real HTTP and by the fetcher's own rules; the only
 * machine that ever gets a packet is this one.
 */
@Singleton
@Requires(property = "kanava.demo", value = "true")
class DemoPageFetcher implements PageFetcher {

    /** Leads nowhere outside: only the destinations below know it. */
    private static final String HOST = "http://demo-site.invalid";

    private final PageFetcher pages;
    private final Clock clock;

    @Inject
    DemoPageFetcher(BeanProvider<EmbeddedServer> server, Settings settings, Clock clock) {
        this.clock = clock;
        this.pages = new PublicPageFetcher(
                (host, port) -> List.of(
                        new InetSocketAddress(settings.bind(), server.get().getPort())),
                FetchLimits.DEFAULT,
                "Kanava demonstration",
                Manners.NONE,
                clock);
    }

    private DemoPageFetcher(PageFetcher pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public PageFetcher within(Deadline deadline) {
        return new DemoPageFetcher(pages.within(deadline), clock);
    }

    @Override
    public FetchResult fetch(String address, Medium medium) {
        return DemoAddress.of(address)
                .map(standIn -> original(pages.fetch(HOST + standIn.place(), medium)))
                .orElseGet(() -> new Refused(Refusal.NOT_AN_ADDRESS, clock.instant()));
    }

    private static FetchResult original(FetchResult result) {
        return result instanceof Fetched page
                ? new Fetched(
                        page.status(),
                        original(page.finalAddress()),
                        page.contentType(),
                        page.html(),
                        page.sha256(),
                        page.at())
                : result;
    }

    private static String original(String standIn) {
        return standIn.startsWith(HOST + DemoAddress.ROOT)
                ? "https://" + standIn.substring((HOST + DemoAddress.ROOT).length())
                : standIn;
    }
}
