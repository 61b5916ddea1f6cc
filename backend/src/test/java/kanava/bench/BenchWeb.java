package kanava.bench;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import kanava.verification.fetch.Deadline;
import kanava.verification.fetch.FetchLimits;
import kanava.verification.fetch.FetchResult;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.HostTurns;
import kanava.verification.fetch.Manners;
import kanava.verification.fetch.Medium;
import kanava.verification.fetch.Pace;
import kanava.verification.fetch.PageFetcher;
import kanava.verification.fetch.PublicPageFetcher;

/**
 * The program's own fetcher with all its manners, but every name leads to this machine and nothing is encrypted: the sites of
 * {@link LocalWeb} have no certificates. On the classpath of the bench only.
 */
@Singleton
@Primary
@Requires(property = "kanava.bench.web")
class BenchWeb implements PageFetcher {

    private static final Pattern EVERY_TENTH = Pattern.compile("kanavabench\\d*0\\.wordpress\\.com");

    private final PageFetcher pages;

    /** @param ports of the sites, and of the tarpit that every tenth is; 0 for none */
    @Inject
    BenchWeb(@Property(name = "kanava.bench.web") List<Integer> ports, HostTurns turns, Clock clock) {
        var local = InetAddress.ofLiteral("127.0.0.1");
        pages = new PublicPageFetcher(
                (host, port) -> List.of(new InetSocketAddress(
                        local,
                        ports.getLast() != 0 && EVERY_TENTH.matcher(host).matches()
                                ? ports.getLast()
                                : ports.getFirst())),
                FetchLimits.DEFAULT,
                "Kanava bench",
                Manners.of(turns, Pace.DEFAULT, "kanava", clock),
                clock);
    }

    private BenchWeb(PageFetcher pages) {
        this.pages = pages;
    }

    @Override
    public PageFetcher within(Deadline deadline) {
        return new BenchWeb(pages.within(deadline));
    }

    static String address(int host) {
        return "https://kanavabench" + host + ".wordpress.com";
    }

    @Override
    public FetchResult fetch(String address, Medium medium) {
        var found = pages.fetch(address.replaceFirst("^https:", "http:"), medium);
        return found instanceof Fetched page
                ? new Fetched(
                        page.status(),
                        page.finalAddress().replaceFirst("^http:", "https:"),
                        page.contentType(),
                        page.html(),
                        page.sha256(),
                        page.at())
                : found;
    }
}
