package kanava.discovery;

import java.util.List;
import java.util.Optional;
import kanava.platform.Platform;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;
import kanava.verification.PageSurvey.Link;

/** A link to a profile, as it stands on a page of ours. */
public record ProfileLink(Profile profile, String written, boolean relMe, String page, boolean onListPage) {

    String address() {
        return profile.canonical();
    }

    static Optional<ProfileLink> of(Link link, String page, boolean onListPage, List<Platform> platforms) {
        return ProfileAddress.read(link.target(), platforms) instanceof Profile profile
                ? Optional.of(new ProfileLink(profile, link.target(), link.relMe(), page, onListPage))
                : Optional.empty();
    }
}
