package kanava.verification.web;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.account.Account;
import kanava.account.AccountStatus;
import kanava.account.Facts;
import kanava.account.Relation;
import kanava.account.web.VerificationPart;
import kanava.api.model.Check;
import kanava.api.model.CheckKind;
import kanava.api.model.EvidenceLevel;
import kanava.api.model.UnknownReason;
import kanava.api.model.Verification;
import kanava.api.model.VerificationStatus;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.server.time.Wire;

/** Each check by itself: what was found, when, how long it holds, and what to do where something is missing. */
@Singleton
class VerificationView implements VerificationPart {

    private static final Set<Relation> MAY_ASK =
            EnumSet.of(Relation.RESPONSIBLE, Relation.UPDATER, Relation.COMMUNICATIONS, Relation.WEB_EDITOR);

    private final JdbcOperations jdbc;

    VerificationView(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayAsk(Account account, Set<Relation> relations) {
        return AccountStatus.IN_USE.contains(account.status()) && relations.stream().anyMatch(MAY_ASK::contains);
    }

    @Override
    public Verification of(Account account, Facts facts) {
        var summary = facts.verification();
        var found = evidence(account);
        var checks = Arrays.stream(CheckKind.values())
                .map(kind -> found.getOrDefault(kind, new Check(kind)))
                .toList();
        return new Verification(
                        VerificationStatus.valueOf(summary.status(facts.now()).name()), summary.askedAt() != null, checks)
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
