package kanava.policy;

import java.util.Optional;

public interface PolicyDrafts {

    Optional<PolicyDraft> find(String organisationId);

    /** @return false where there is one already */
    boolean add(PolicyDraft draft);

    /**
     * Guarded by the draft's version.
     *
     * @return false where somebody was faster
     */
    boolean save(PolicyDraft draft);

    /**
     * Guarded by the version.
     *
     * @return false where somebody was faster
     */
    boolean remove(String organisationId, long version);
}
