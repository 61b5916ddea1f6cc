package kanava.verification;

import jakarta.inject.Singleton;
import java.util.Optional;
import kanava.platform.terms.TermsPages;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.PageFetcher;

/** Terms are read with the same care as everything from outside. */
@Singleton
class TermsPagesOnTheWeb implements TermsPages {

    private static final int OK = 200;

    private final PageFetcher pages;

    TermsPagesOnTheWeb(PageFetcher pages) {
        this.pages = pages;
    }

    /** A page that shows nothing without a browser or a login has said nothing. */
    @Override
    public Optional<String> words(String url) {
        return pages.fetch(url) instanceof Fetched page && page.status() == OK
                ? Optional.of(PageReading.of(page))
                        .filter(reading -> !reading.isAShell())
                        .map(PageReading::words)
                        .filter(words -> !words.isBlank())
                : Optional.empty();
    }
}
