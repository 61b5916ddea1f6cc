package kanava.verification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kanava.platform.Platform;

/**
 * What is compared with the pages.
 *
 * @param account the account's canonical address
 * @param pages ours that are to link to it; a link back to any of them is good
 * @param homePage the organisation's front page; a link there is as good, as most profiles have room for one link only
 * @param names the organisation's names, and the unit's where it has one, in all languages
 * @param platforms the organisation's own, beside those whose addresses everybody's are
 * @param membersOnly it is a closed group, which people alone can attest (IIS-5.1c)
 * @param closed it is no longer ours: only what still links to it is looked for
 */
public record Subject(
        String account,
        List<LinkingPage> pages,
        String homePage,
        List<String> names,
        List<Platform> platforms,
        boolean membersOnly,
        boolean closed) {

    public Subject {
        pages = List.copyOf(pages);
        names = List.copyOf(names);
        platforms = List.copyOf(platforms);
    }

    /** Where a link back may lead. */
    List<String> homes() {
        return Stream.concat(pages.stream().map(LinkingPage::url), Stream.of(homePage))
                .toList();
    }

    /** Names of the sites that are the organisation's own, without www. A page elsewhere, as of a campaign, speaks for itself only. */
    List<String> sites() {
        return Stream.of(pages.getFirst().url(), homePage)
                .filter(Objects::nonNull)
                .flatMap(address -> PageAddress.of(address).stream())
                .map(PageAddress::host)
                .distinct()
                .toList();
    }

    /** Since when this is what is looked for; what was found before was something else. */
    Instant since(Evidence look) {
        return switch (look.check()) {
            case LIST_PAGE_LINKS_TO_ACCOUNT, PAGE_LINKS_TO_ACCOUNT ->
                since(pages.stream().filter(page -> look.isOf(page.check(), page.id())));
            case ACCOUNT_LINKS_TO_ORGANISATION -> since(pages.stream());
            case ACCOUNT_NAMES_ORGANISATION -> Instant.EPOCH;
        };
    }

    private static Instant since(Stream<LinkingPage> pages) {
        return pages.map(LinkingPage::since).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }
}
