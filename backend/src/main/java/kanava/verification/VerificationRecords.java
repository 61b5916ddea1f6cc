package kanava.verification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where evidence and its summary are kept. */
public interface VerificationRecords {

    /** An account of any organisation. */
    record Ref(String organisationId, String accountId) {}

    /** Until the transaction ends nobody else changes the account or its verification. Taken before both, so that no two wait for each other. */
    void lock(String organisationId, String accountId);

    /** In the order of the checks; those never made are absent. */
    List<Evidence> evidence(String organisationId, String accountId);

    void asked(Collection<Ref> accounts, Instant at);

    /** Nobody has asked again, and nobody has answered yet. */
    boolean isOpen(VerificationAsk ask);

    /** The asking is answered without a result. */
    void close(VerificationAsk ask);

    /** Replaces these, and leaves the summary to the next check. */
    void put(String organisationId, String accountId, List<Evidence> some);

    /** Replaces evidence and summary, and closes the asking. */
    void write(VerificationAsk ask, Verdict verdict, Instant checkedAt);

    /** Replaces evidence alone, and closes the asking. */
    void writeEvidence(VerificationAsk ask, List<Evidence> evidence, Instant checkedAt);

    /** Whether a page of ours linked to the account when it was last read. */
    boolean linksLeft(String organisationId, String accountId);

    /** The check couldn't be made. Evidence stays. */
    void writeUnknown(VerificationAsk ask, Instant checkedAt);

    /** First time in public; a later one changes nothing. */
    void listed(String organisationId, String accountId, Instant since);

    /** Evidence about an address that isn't the account's any more. */
    void forget(String organisationId, String accountId);

    /** Every account of the organisation that a check looks at. */
    List<Ref> lookedAt(String organisationId);

    /**
     * Accounts in use whose evidence ends before `endingBefore` or isn't whole, whose profile isn't what was approved or
     * was last looked at before `seenBefore`, and closed ones that a page still links to, that were neither checked since
     * `uncheckedSince` nor asked for since `unaskedSince`.
     */
    List<Ref> due(Instant endingBefore, Instant seenBefore, Instant uncheckedSince, Instant unaskedSince, int limit);
}
