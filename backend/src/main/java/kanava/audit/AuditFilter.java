package kanava.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which events: all given conditions together; empty means any. `from` inclusive, `to` exclusive. */
public record AuditFilter(
        Optional<String> accountId,
        Optional<String> subjectId,
        Optional<String> actorId,
        Set<AuditAction> actions,
        Optional<Instant> from,
        Optional<Instant> to) {

    /** In an order of their own: cursors carry a hash of the filter, which must be the same in every instance. */
    public AuditFilter {
        actions = Collections.unmodifiableSortedSet(new TreeSet<>(actions));
    }

    public static AuditFilter ofAccount(String accountId) {
        return new AuditFilter(
                Optional.of(accountId),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }
}
