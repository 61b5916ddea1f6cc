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
import kanava.account.ChannelKind;
import kanava.account.Custody;
import kanava.account.NameKey;
import kanava.account.RequestPlan;
import kanava.account.Retirement;
import kanava.account.Suspension;

/** The row of an account. Platform and name are never NULL, as lists are sorted by them. */
@MappedEntity("account")
record AccountRow(
        @Id String id,
        String organisationId,
        @Version long version,
        AccountStatus status,
        String platform,
        String name,
        String nameKey,
        @Nullable String plannedAddress,
        @Nullable String purpose,
        @Nullable String audience,
        @Nullable String unitId,
        String requesterId,
        @Nullable String responsibleId,
        @Nullable String sharedMailbox,
        @Nullable BigDecimal weeklyHours,
        ChannelKind kind,
        @Nullable String plan,
        @Nullable Integer policyNo,
        @Nullable String address,
        @Nullable String retirementReason,
        @Nullable String retirementReasonKey,
        @Nullable Instant retirementAnnouncedAt,
        @Nullable LocalDate closesOn,
        @Nullable String successorUrl,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant openedAt,
        @Nullable Instant retiredAt) {

    /** @param plan its text, null where it says nothing */
    static AccountRow of(Account account, @Nullable String plan) {
        var request = account.request();
        var retirement = Optional.ofNullable(account.retirement());
        return new AccountRow(
                account.id(),
                account.organisationId(),
                account.version(),
                account.status(),
                request.platform() == null ? "" : request.platform(),
                request.name() == null ? "" : request.name(),
                NameKey.of(request.name()),
                request.plannedAddress(),
                request.purpose(),
                request.audience(),
                request.unitId(),
                account.requesterId(),
                request.responsibleId(),
                request.sharedMailbox(),
                request.weeklyHours(),
                request.kind(),
                plan,
                account.policyNo(),
                account.address(),
                retirement.map(Retirement::reason).orElse(null),
                retirement.map(Retirement::reasonKey).orElse(null),
                retirement.map(Retirement::announcedAt).orElse(null),
                retirement.map(Retirement::closesOn).orElse(null),
                retirement.map(Retirement::successorUrl).orElse(null),
                account.createdAt(),
                account.changedAt(),
                account.openedAt(),
                account.retiredAt());
    }

    /**
     * @param suspension null unless it is suspended
     * @param custody null unless its closing is announced or done
     */
    Account account(
            List<String> updaterIds,
            List<String> deputyIds,
            RequestPlan written,
            @Nullable Suspension suspension,
            @Nullable Custody custody) {
        return new Account(
                id,
                organisationId,
                version,
                status,
                new AccountRequest(
                        kind,
                        platform.isEmpty() ? null : platform,
                        name.isEmpty() ? null : name,
                        plannedAddress,
                        purpose,
                        audience,
                        unitId,
                        responsibleId,
                        updaterIds,
                        deputyIds,
                        sharedMailbox,
                        weeklyHours,
                        written),
                requesterId,
                policyNo,
                address,
                closesOn == null
                        ? null
                        : new Retirement(
                                retirementReason, retirementReasonKey, retirementAnnouncedAt, closesOn, successorUrl),
                suspension,
                custody,
                createdAt,
                changedAt,
                openedAt,
                retiredAt);
    }
}
