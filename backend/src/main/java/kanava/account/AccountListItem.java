package kanava.account;

import java.time.Instant;
import java.time.LocalDate;

/** A row of the list of accounts. */
public record AccountListItem(
        String id,
        ChannelKind kind,
        String platform,
        String name,
        String address,
        String unitId,
        AccountStatus status,
        VerificationSummary verification,
        LocalDate closesOn,
        Instant changedAt) {}
