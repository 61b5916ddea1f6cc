package kanava.verification;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanava.platform.Platform;
import kanava.verification.fetch.FetchResult;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.FetchResult.Unknown;
import kanava.verification.fetch.PageFetcher;

/** Looks at a page for links to accounts where nothing is to be proved by them. */
@Singleton
public class LinkLook {

    private final PageFetcher pages;

    LinkLook(PageFetcher pages) {
        this.pages = pages;
    }

    /**
     * @param own the organisation's platforms, beside those that everybody knows
     * @return those of the accounts' addresses that the page links to; empty where it couldn't be seen
     */
    public Optional<Set<String>> at(String url, Collection<String> addresses, List<Platform> own) {
        return switch (pages.fetch(url)) {
            case Fetched page -> linked(PageReading.of(page), addresses, own);
            case Unknown gone when gone.reason() == FetchResult.Reason.NOT_FOUND -> Optional.of(Set.of());
            default -> Optional.empty();
        };
    }

    private static Optional<Set<String>> linked(PageReading page, Collection<String> addresses, List<Platform> own) {
        var found = new HashSet<>(addresses);
        found.removeIf(address -> page.linkToProfile(address, own).isEmpty());
        return found.isEmpty() && page.isAShell() ? Optional.empty() : Optional.of(found);
    }
}
