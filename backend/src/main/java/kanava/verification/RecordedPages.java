package kanava.verification;

import java.util.List;

/** The pages beside the list page that are to link to an account; kept by the feature above. */
public interface RecordedPages {

    /** By address. */
    List<LinkingPage> of(String organisationId, String accountId);
}
