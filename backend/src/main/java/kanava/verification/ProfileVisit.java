package kanava.verification;

import kanava.verification.fetch.FetchResult;
import kanava.verification.fetch.Medium;
import kanava.verification.fetch.PageFetcher;
import kanava.verification.pin.IdentityReading;
import kanava.verification.pin.Sighting;

/** Has pages fetched, the profile's own once: it is read for the links and for whose it is. */
final class ProfileVisit implements PageFetcher {

    private final Subject subject;
    private final PageFetcher pages;
    private FetchResult profile;

    ProfileVisit(Subject subject, PageFetcher pages) {
        this.subject = subject;
        this.pages = pages;
    }

    @Override
    public FetchResult fetch(String address, Medium medium) {
        return medium == Medium.PAGE && address.equals(subject.account()) ? profile() : pages.fetch(address, medium);
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
        var met = IdentityReading.of(subject.account(), profile(), subject.platforms());
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
