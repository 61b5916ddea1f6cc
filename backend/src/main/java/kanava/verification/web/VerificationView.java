package kanava.verification.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kanava.account.Account;
import kanava.account.Facts;
import kanava.account.Relation;
import kanava.account.web.VerificationPart;
import kanava.api.model.Check;
import kanava.api.model.EvidenceLevel;
import kanava.api.model.UnknownReason;
import kanava.api.model.Verification;
import kanava.api.model.VerificationStatus;
import kanava.server.time.Wire;
import kanava.verification.Asks;
import kanava.verification.CheckKind;
import kanava.verification.Evidence;
import kanava.verification.VerificationRecords;

/** Each check by itself: what was found, when, how long it holds, and what to do where something is missing. */
@Singleton
class VerificationView implements VerificationPart {

    private final VerificationRecords records;
    private final Remedies remedies;

    VerificationView(VerificationRecords records, Remedies remedies) {
        this.records = records;
        this.remedies = remedies;
    }

    @Override
    public boolean mayAsk(Account account, Set<Relation> relations) {
        return Asks.refusal(account, relations).isEmpty();
    }

    @Override
    public Verification of(Account account, Facts facts) {
        var now = facts.now();
        var summary = facts.verification();
        Map<CheckKind, Evidence> found = records.evidence(account.organisationId(), account.id()).stream()
                .collect(Collectors.toMap(Evidence::check, Function.identity()));
        var checks = Arrays.stream(CheckKind.values())
                .map(kind -> {
                    var evidence = found.get(kind);
                    var check = check(kind, evidence);
                    return evidence != null && evidence.holdsAt(now)
                            ? check
                            : check.remedy(remedies.of(kind, account, facts.organisation())
                                    .orElse(null));
                })
                .toList();
        return new Verification(
                        VerificationStatus.valueOf(summary.status(now).name()), summary.askedAt() != null, checks)
                .checkedAt(Wire.at(summary.checkedAt()))
                .validUntil(Wire.at(summary.verifiedUntil()));
    }

    private static Check check(CheckKind kind, Evidence evidence) {
        var check = new Check(kanava.api.model.CheckKind.valueOf(kind.name()));
        return evidence == null
                ? check
                : check.level(EvidenceLevel.valueOf(evidence.level().name()))
                        .page(evidence.page())
                        .found(evidence.found())
                        .reason(
                                evidence.reason() == null
                                        ? null
                                        : UnknownReason.valueOf(
                                                evidence.reason().name()))
                        .foundAt(Wire.at(evidence.foundAt()))
                        .validUntil(Wire.at(evidence.validUntil()));
    }
}
