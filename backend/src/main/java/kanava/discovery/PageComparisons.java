package kanava.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where is kept what a look at an organisation's own pages found, and what the register knows beside it. */
public interface PageComparisons {

    Optional<PageComparison> find(String organisationId);

    List<SeenPage> pages(String organisationId);

    /** The gravest first. */
    List<Difference> differences(String organisationId);

    /** Organisations without a row get one, due at the given moment. */
    void begin(String organisationId, Instant dueAt);

    List<String> withoutRow(int limit);

    /** Due by now, and not under way since the given moment or later; those brought forward first, then the longest due. */
    List<String> due(Instant now, Instant lostBefore, int limit);

    /** A look is asked for. @return false where one is under way since the given moment or later */
    boolean asked(String organisationId, Instant at, Instant lostBefore);

    /** Whether the look that was asked for then is still the one that is waited for; nobody else writes meanwhile. */
    boolean hold(String organisationId, Instant askedAt);

    void progress(String organisationId, int pages);

    void write(
            String organisationId,
            List<SeenPage> pages,
            boolean complete,
            List<Difference> differences,
            Instant now,
            Instant dueAt);

    /** It came to nothing; the next one comes by itself, or at once where it was brought forward meanwhile. */
    void giveUp(String organisationId, Instant now, Instant dueAt);

    /** Whether the account was hijacked or taken over from then on, or until then. */
    boolean turnedAt(String organisationId, String accountId, Instant at);

    /** Brings the next look forward, in a transaction of its own; one under way may have read what is no longer so. */
    void soon(String organisationId, Instant dueAt);

    /** The organisation's accounts that were ever opened, with the addresses they had. */
    List<KnownProfiles.Own> own(String organisationId);

    /** Those of the addresses at which another organisation's account stands. */
    Set<String> ofOthers(String organisationId, Set<String> addresses);

    /** What requests under way ask for, as it was typed. */
    List<String> planned(String organisationId);
}
