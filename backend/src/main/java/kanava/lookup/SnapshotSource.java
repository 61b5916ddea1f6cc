package kanava.lookup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanava.audit.AuditAction;
import kanava.notedaddress.NotedAddress;
import kanava.organisation.Organisation;
import kanava.platform.PlatformCatalogue;

/** Where snapshots come from. Every method is a few queries, however many accounts there are. */
public interface SnapshotSource {

    /**
     * What the audit log tells.
     *
     * @param accountId null where the event is about what several accounts show, such as the name of a unit
     */
    record Event(long id, String accountId) {}

    List<Organisation> organisations();

    int countOrganisations();

    /** By organisation id, of those that know other platforms than Kanava does from the start. */
    Map<String, PlatformCatalogue> platforms();

    /** What organisations say of addresses where no account of theirs is in use. */
    List<NotedAddress> noted();

    /** Every account that was ever opened, of all organisations. */
    List<OpenedAccount> all();

    /** Those of the accounts that were ever opened. */
    List<OpenedAccount> accounts(Collection<String> ids);

    /** The highest id in the audit log; 0 while it is empty. */
    long newestEvent();

    /** Events of these kinds with a higher id. */
    List<Event> eventsAfter(long id, Set<AuditAction> actions);
}
