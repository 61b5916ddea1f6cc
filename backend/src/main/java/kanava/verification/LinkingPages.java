package kanava.verification;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import kanava.organisation.Organisation;

/** Which pages are to link to an account: the list page to every one, and those that somebody has recorded (IIS-3d). */
@Singleton
public class LinkingPages {

    private final RecordedPages recorded;

    LinkingPages(RecordedPages recorded) {
        this.recorded = recorded;
    }

    /** The list page first. */
    public List<LinkingPage> of(Organisation organisation, String accountId) {
        return Stream.concat(
                        Stream.of(LinkingPage.listOf(organisation)), recorded.of(organisation.id(), accountId).stream())
                .toList();
    }
}
