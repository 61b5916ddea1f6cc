package kanava.verification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kanava.server.paging.Page;
import kanava.verification.VerificationRecords.Ref;

/** Where rounds of checks are kept. */
public interface CheckRuns {

    /** @param unitId null for the whole organisation */
    void add(String organisationId, String id, String unitId, String startedBy, Instant at, List<Ref> accounts);

    boolean exists(String organisationId, String id);

    Optional<CheckRun> find(String organisationId, String id);

    /** The newest first. */
    List<CheckRun> newest(String organisationId, int limit);

    /** Whether accounts of a round of exactly this scope still wait. */
    boolean goesOn(String organisationId, String unitId);

    /** By name. */
    Page<CheckRun.Checked> accounts(
            String organisationId, String id, Optional<CheckRun.Result> result, int limit, Optional<String> cursor);

    /** Accounts in use with a profile, of these units. */
    List<Ref> inUse(String organisationId, Collection<String> unitIds);

    /** Told with each finding, in its transaction: in whatever round the account waits, it waits no longer. */
    void done(String organisationId, String accountId, CheckRun.Result result, Instant at);

    void forgetBefore(String organisationId, Instant moment);
}
