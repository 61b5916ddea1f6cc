package kanava.verification.web;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanava.account.Account;
import kanava.account.AccountStatus;
import kanava.account.Facts;
import kanava.account.Relation;
import kanava.account.web.VerificationPart;
import kanava.api.model.Check;
import kanava.api.model.EvidenceLevel;
import kanava.api.model.UnknownReason;
import kanava.api.model.Verification;
import kanava.api.model.VerificationStatus;
import kanava.organisation.UnitTree;
import kanava.organisation.web.OrganisationMapper;
import kanava.server.time.Wire;
import kanava.verification.Asks;
import kanava.verification.CheckKind;
import kanava.verification.Evidence;
import kanava.verification.LinkingPage;
import kanava.verification.LinkingPages;
import kanava.verification.VerificationRecords;

/** Each check by itself: what was found, when, how long it holds, and what to do where something is missing. */
@Singleton
class VerificationView implements VerificationPart {

    private final VerificationRecords records;
    private final LinkingPages pages;
    private final Asks asks;
    private final Remedies remedies;
    private final IdentityView identities;

    VerificationView(
            VerificationRecords records, LinkingPages pages, Asks asks, Remedies remedies, IdentityView identities) {
        this.records = records;
        this.pages = pages;
        this.asks = asks;
        this.remedies = remedies;
        this.identities = identities;
    }

    @Override
    public boolean mayAsk(Account account, Set<Relation> relations) {
        return asks.refusal(account, relations).isEmpty();
    }

    @Override
    public Verification of(Account account, Facts facts) {
        var summary = facts.verification();
        var found = records.evidence(account.organisationId(), account.id());
        var tree = facts.units();
        var ours = pages.of(facts.organisation(), account.id()).stream()
                .map(page -> ofOurs(page, tree, find(found, page.check(), page.id()), account, facts));
        var theirs = Stream.of(CheckKind.ACCOUNT_LINKS_TO_ORGANISATION, CheckKind.ACCOUNT_NAMES_ORGANISATION)
                .map(kind -> ofAccount(kind, find(found, kind, null), account, facts));
        return new Verification(
                        VerificationStatus.valueOf(summary.status(facts.now()).name()),
                        summary.askedAt() != null,
                        Stream.concat(ours, theirs).toList())
                .identity(identities.of(account, facts.actor()).orElse(null))
                .checkedAt(Wire.at(summary.checkedAt()))
                .validUntil(Wire.at(summary.verifiedUntil()));
    }

    private Check ofOurs(LinkingPage page, UnitTree tree, Optional<Evidence> evidence, Account account, Facts facts) {
        var check = check(page.check(), evidence)
                .unit(page.unitId() == null ? null : OrganisationMapper.unitRef(tree, page.unitId()));
        if (evidence.isEmpty() && page.id() != null) {
            check.page(page.url());
        }
        if (account.status() == AccountStatus.RETIRED) {
            return evidence.filter(one -> one.level() == Evidence.Level.MACHINE_CHECKED)
                    .map(one -> check.remedy(remedies.takingAway(page.url(), account)))
                    .orElse(check);
        }
        // What was seen at the page's old address still holds, and the new one is to link all the same.
        var good = evidence.filter(one -> one.holdsAt(facts.now()))
                .filter(one -> one.page().equals(page.url()))
                .isPresent();
        return good
                ? check
                : check.remedy(remedies.onOurPage(page.url(), account).orElse(null));
    }

    private Check ofAccount(CheckKind kind, Optional<Evidence> evidence, Account account, Facts facts) {
        var good = evidence.filter(one -> one.holdsAt(facts.now())).isPresent();
        return good
                ? check(kind, evidence)
                : check(kind, evidence)
                        .remedy(remedies.onAccount(account, facts.organisation())
                                .orElse(null));
    }

    private static Optional<Evidence> find(Collection<Evidence> found, CheckKind kind, String pageId) {
        return found.stream().filter(one -> one.isOf(kind, pageId)).findFirst();
    }

    private static Check check(CheckKind kind, Optional<Evidence> evidence) {
        var check = new Check(kanava.api.model.CheckKind.valueOf(kind.name()));
        return evidence.map(one -> check.level(EvidenceLevel.valueOf(one.level().name()))
                        .page(one.page())
                        .found(one.found())
                        .reason(
                                one.reason() == null
                                        ? null
                                        : UnknownReason.valueOf(one.reason().name()))
                        .foundAt(Wire.at(one.foundAt()))
                        .validUntil(Wire.at(one.validUntil()))
                        .fetched(one.trace().address())
                        .httpStatus(one.trace().status())
                        .sha256(one.trace().sha256()))
                .orElse(check);
    }
}
