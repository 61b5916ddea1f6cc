package kanava.discovery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanava.discovery.Finding.Report;

/** Where profiles that the register doesn't know are kept. */
public interface Findings {

    /** Reports of one finding that are kept with their words; more are counted. */
    int MOST_REPORTS = 10;

    /** Those that wait first, the newest first; of the others as many as anybody reads. */
    List<Finding> all(String organisationId);

    Optional<Finding> find(String organisationId, String id);

    Optional<Finding> at(String organisationId, String address);

    /** By address, those that there are. */
    Map<String, Finding> at(String organisationId, Collection<String> addresses);

    /** Those that a page links to, as far as is known. */
    List<Finding> onPages(String organisationId);

    /** By finding, the first first. */
    Map<String, List<Report>> reports(String organisationId, Collection<String> findingIds);

    int waiting(String organisationId);

    int waitingReported(String organisationId);

    /** Since when the oldest waits; empty where none does. */
    Optional<Instant> waitingSince(String organisationId);

    void add(Finding finding);

    /**
     * Writes the finding at the next version.
     *
     * @return false where it is no longer at the given one
     */
    boolean save(Finding finding);

    /** Writes pages, count and times without a new version: nobody's decision grows stale by them. */
    void touch(Finding finding);

    void addReport(Finding finding, Report report);

    /**
     * Deletes one that only the public told of and that still waits: the one whose last report is the oldest, however many it had.
     *
     * @return false where there is none
     */
    boolean giveWay(String organisationId);

    /**
     * Deletes reports of all organisations that were made before, unless their finding was settled since. Their count stays.
     *
     * @return how many were deleted
     */
    int forgetReports(Instant before, int atMost);

    /** By id. */
    Map<String, String> addresses(String organisationId, Collection<String> ids);

    /** By canonical address, the organisation's own accounts that everybody in the house knows. */
    Map<String, Known> known(String organisationId, Collection<String> addresses);

    record Known(String accountId, String name) {}
}
