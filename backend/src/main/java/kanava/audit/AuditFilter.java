package kanava.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Which events: all given conditions together; empty means any. `from` inclusive, `to` exclusive. */
public record AuditFilter(
        Optional<String> accountId,
        Optional<String> actorId,
        Set<AuditAction> actions,
        Optional<Instant> from,
        Optional<Instant> to) {

    public static AuditFilter ofAccount(String accountId) {
        return new AuditFilter(Optional.of(accountId), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
    }
}
