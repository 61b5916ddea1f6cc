package kanava.account.db;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kanava.account.Account;
import kanava.account.AccountRequest;
import kanava.account.AccountStatus;
import kanava.account.Retirement;

/** The row of an account. Platform and name are never NULL, as lists are sorted by them. */
@MappedEntity("account")
record AccountRow(
        @Id String id,
        String organisationId,
        @Version long version,
        AccountStatus status,
        String platform,
        String name,
        @Nullable String plannedAddress,
        @Nullable String purpose,
        @Nullable String audience,
        @Nullable String unitId,
        String requesterId,
        @Nullable String responsibleId,
        @Nullable String sharedMailbox,
        @Nullable BigDecimal weeklyHours,
        @Nullable Integer policyNo,
        @Nullable String address,
        @Nullable String retirementReason,
        @Nullable Instant retirementAnnouncedAt,
        @Nullable LocalDate closesOn,
        @Nullable String successorUrl,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant openedAt,
        @Nullable Instant retiredAt) {

    static AccountRow of(Account account) {
        var request = account.request();
        var retirement = Optional.ofNullable(account.retirement());
        return new AccountRow(
                account.id(),
                account.organisationId(),
                account.version(),
                account.status(),
                request.platform() == null ? "" : request.platform(),
                request.name() == null ? "" : request.name(),
                request.plannedAddress(),
                request.purpose(),
                request.audience(),
                request.unitId(),
                account.requesterId(),
                request.responsibleId(),
                request.sharedMailbox(),
                request.weeklyHours(),
                account.policyNo(),
                account.address(),
                retirement.map(Retirement::reason).orElse(null),
                retirement.map(Retirement::announcedAt).orElse(null),
                retirement.map(Retirement::closesOn).orElse(null),
                retirement.map(Retirement::successorUrl).orElse(null),
                account.createdAt(),
                account.changedAt(),
                account.openedAt(),
                account.retiredAt());
    }

    Account account(List<String> updaterIds) {
        return new Account(
                id,
                organisationId,
                version,
                status,
                new AccountRequest(
                        platform.isEmpty() ? null : platform,
                        name.isEmpty() ? null : name,
                        plannedAddress,
                        purpose,
                        audience,
                        unitId,
                        responsibleId,
                        updaterIds,
                        sharedMailbox,
                        weeklyHours),
                requesterId,
                policyNo,
                address,
                closesOn == null
                        ? null
                        : new Retirement(retirementReason, retirementAnnouncedAt, closesOn, successorUrl),
                createdAt,
                changedAt,
                openedAt,
                retiredAt);
    }
}
