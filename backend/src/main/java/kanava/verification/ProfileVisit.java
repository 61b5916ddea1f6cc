package kanava.verification;

import kanava.verification.fetch.FetchResult;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.Medium;
import kanava.verification.pin.IdentityReading;
import kanava.verification.pin.Sighting;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Has pages fetched, the profile's own once: it is read for the links and for whose it is. */
final class ProfileVisit implements Pages {

    private final Subject subject;
    private final Pages pages;
    private FetchResult profile;
    private Document document;

    ProfileVisit(Subject subject, Pages pages) {
        this.subject = subject;
        this.pages = pages;
    }

    @Override
    public FetchResult fetch(String address, Medium medium) {
        return medium == Medium.PAGE && address.equals(subject.account()) ? profile() : pages.fetch(address, medium);
    }

    @Override
    public PageReading reading(Fetched page) {
        return page == profile ? PageReading.of(document(page)) : pages.reading(page);
    }

    private Document document(Fetched page) {
        if (document == null) {
            document = Jsoup.parse(page.html(), page.finalAddress());
        }
        return document;
    }

    private FetchResult profile() {
        if (profile == null) {
            profile = pages.fetch(subject.account());
        }
        return profile;
    }

    /**
     * Before anything else is looked at, so that nothing else takes the time for it. A profile that isn't there under its
     * name any more may be found by its id, and tells its new name itself.
     */
    Sighting sighting(String permanentId) {
        if (subject.closed() || subject.membersOnly()) {
            return new Sighting.Unread();
        }
        var met = IdentityReading.of(subject.account(), profile(), subject.platforms(), this::document);
        if (!(met instanceof Sighting.Gone) || permanentId == null) {
            return met;
        }
        return IdentityReading.addressOf(subject.account(), permanentId, subject.platforms())
                .filter(address -> !address.equals(subject.account()))
                .map(address -> IdentityReading.of(address, pages.fetch(address), subject.platforms()))
                .filter(Sighting.Seen.class::isInstance)
                .orElse(met);
    }
}
