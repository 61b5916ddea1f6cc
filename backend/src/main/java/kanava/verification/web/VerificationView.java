package kanava.verification.web;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.account.Account;
import kanava.account.AccountStatus;
import kanava.account.Relation;
import kanava.account.Verifications;
import kanava.account.web.VerificationPart;
import kanava.api.model.Check;
import kanava.api.model.CheckKind;
import kanava.api.model.EvidenceLevel;
import kanava.api.model.UnknownReason;
import kanava.api.model.Verification;
import kanava.api.model.VerificationStatus;
import kanava.organisation.Organisation;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.server.time.Wire;

/** Each check by itself: what was found, when, how long it holds, and what to do where something is missing. */
@Singleton
class VerificationView implements VerificationPart {

    private static final Set<Relation> MAY_ASK =
            EnumSet.of(Relation.RESPONSIBLE, Relation.UPDATER, Relation.COMMUNICATIONS, Relation.WEB_EDITOR);

    private final Verifications verifications;
    private final JdbcOperations jdbc;
    private final Clock clock;

    VerificationView(Verifications verifications, JdbcOperations jdbc, Clock clock) {
        this.verifications = verifications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean mayAsk(Account account, Set<Relation> relations) {
        return AccountStatus.IN_USE.contains(account.status()) && relations.stream().anyMatch(MAY_ASK::contains);
    }

    @Override
    public Verification of(Account account, Organisation organisation) {
        var now = clock.instant();
        var summary = verifications.summary(account.organisationId(), account.id());
        var found = evidence(account);
        var checks = Arrays.stream(CheckKind.values())
                .map(kind -> found.getOrDefault(kind, new Check(kind)))
                .toList();
        return new Verification(
                        VerificationStatus.valueOf(summary.status(now).name()), summary.askedAt() != null, checks)
                .checkedAt(Wire.at(summary.checkedAt()))
                .validUntil(Wire.at(summary.verifiedUntil()));
    }

    private Map<CheckKind, Check> evidence(Account account) {
        return new Sql(
                        "SELECT * FROM evidence WHERE organisation_id = ? AND account_id = ?",
                        account.organisationId(),
                        account.id())
                .read(jdbc, row -> new Check(CheckKind.valueOf(row.getString("check_kind")))
                        .level(EvidenceLevel.valueOf(row.getString("level")))
                        .page(row.getString("page"))
                        .found(row.getString("found"))
                        .reason(row.getString("reason") == null ? null : UnknownReason.valueOf(row.getString("reason")))
                        .foundAt(Wire.at(Times.instant(row, "found_at")))
                        .validUntil(Wire.at(Times.instant(row, "valid_until"))))
                .stream()
                .collect(Collectors.toMap(Check::getCheck, check -> check));
    }
}
