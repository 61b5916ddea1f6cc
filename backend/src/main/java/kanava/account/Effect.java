package kanava.account;

import static kanava.audit.AuditAction.ACCOUNT_OPENED;
import static kanava.audit.AuditAction.ACCOUNT_PARKED;
import static kanava.audit.AuditAction.ACCOUNT_RETIRED;
import static kanava.audit.AuditAction.ACCOUNT_SUSPENDED;
import static kanava.audit.AuditAction.ADDRESS_CORRECTED;
import static kanava.audit.AuditAction.ADDRESS_MOVED;
import static kanava.audit.AuditAction.CHANGE_APPROVED;
import static kanava.audit.AuditAction.CHANGE_PROPOSED;
import static kanava.audit.AuditAction.CHANGE_REJECTED;
import static kanava.audit.AuditAction.CHANGE_RETURNED;
import static kanava.audit.AuditAction.CHANGE_WITHDRAWN;
import static kanava.audit.AuditAction.DELETION_APPROVED;
import static kanava.audit.AuditAction.DELETION_PROPOSED;
import static kanava.audit.AuditAction.DELETION_REFUSED;
import static kanava.audit.AuditAction.DELETION_WITHDRAWN;
import static kanava.audit.AuditAction.HANDLE_DELETED;
import static kanava.audit.AuditAction.LIFTING_PROPOSED;
import static kanava.audit.AuditAction.LIFTING_REFUSED;
import static kanava.audit.AuditAction.REQUEST_APPROVED;
import static kanava.audit.AuditAction.REQUEST_CHANGED;
import static kanava.audit.AuditAction.REQUEST_PASSED_ON;
import static kanava.audit.AuditAction.REQUEST_REJECTED;
import static kanava.audit.AuditAction.REQUEST_RETURNED;
import static kanava.audit.AuditAction.REQUEST_SUBMITTED;
import static kanava.audit.AuditAction.REQUEST_WITHDRAWN;
import static kanava.audit.AuditAction.RETIREMENT_ANNOUNCED;
import static kanava.audit.AuditAction.RETIREMENT_CALLED_OFF;
import static kanava.audit.AuditAction.STEP_APPROVED;
import static kanava.audit.AuditAction.STEP_ESCALATED;
import static kanava.audit.AuditAction.STEP_REMINDED;
import static kanava.audit.AuditAction.SUSPENSION_LIFTED;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanava.account.Suspension.Lifting;
import kanava.approval.DecisionRecord;
import kanava.approval.Reasons;
import kanava.approval.Review;
import kanava.approval.StepDecision;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.platform.PlatformCatalogue;
import kanava.platform.address.ProfileAddress;

/** What an accepted command does, beside moving the account to its next status. */
record Effect(
        Account before,
        Account changed,
        Optional<Review> review,
        Optional<Proposal> proposal,
        AuditAction action,
        String note,
        Facts facts) {

    private static final Set<AuditAction> DECISIONS = EnumSet.of(
            STEP_APPROVED,
            REQUEST_APPROVED,
            REQUEST_RETURNED,
            REQUEST_REJECTED,
            CHANGE_APPROVED,
            CHANGE_RETURNED,
            CHANGE_REJECTED);

    private static final Set<AuditAction> ENDS_CHANGES = EnumSet.of(RETIREMENT_ANNOUNCED, ACCOUNT_RETIRED);

    static Effect of(Command command, Account account, Facts facts) {
        var on = new Effect(account, account, Optional.empty(), Optional.empty(), null, null, facts);
        var now = facts.now();
        var by = new StepDecision.By(facts.actor().id(), facts.onBehalfOf().orElse(null));
        var oneself = new StepDecision.By(facts.actor().id(), null);
        return switch (command) {
            case Command.Edit edit ->
                on.account(account.requesting(edit.request())).as(REQUEST_CHANGED, null);
            case Command.Submit submit ->
                on.account(account.under(facts.policy().no()))
                        .review(Review.start(
                                facts.newId(),
                                account.organisationId(),
                                account.id(),
                                Review.Subject.OPEN,
                                account.requesterId(),
                                facts.policy().no(),
                                account.auditState(),
                                facts.next().orElseThrow(),
                                now))
                        .as(REQUEST_SUBMITTED, null);
            case Command.PassToMainAccount pass -> on.as(REQUEST_PASSED_ON, pass.text());
            case Command.Withdraw withdraw ->
                on.review(facts.review()
                                .or(facts::openChange)
                                .map(review -> review.withdrawn(now))
                                .orElse(null))
                        .as(on.inUse() ? CHANGE_WITHDRAWN : REQUEST_WITHDRAWN, null);
            case Command.Approve approve -> on.approved(by, approve.comment(), approve.record());
            case Command.DecideAhead ahead -> on.approved(oneself, ahead.comment(), ahead.record());
            case Command.Return back ->
                on.review(facts.review()
                                .orElseThrow()
                                .returned(by, back.reason(), DecisionRecord.because(back.reasonKey()), now))
                        .as(on.inUse() ? CHANGE_RETURNED : REQUEST_RETURNED, back.reason());
            case Command.Reject reject ->
                on.review(facts.review().orElseThrow().rejected(by, reject.reason(), reject.record(), now))
                        .as(on.inUse() ? CHANGE_REJECTED : REQUEST_REJECTED, reject.reason());
            case Command.Open open ->
                on.account(opened(account, open.address(), facts.platforms(), now))
                        .as(ACCOUNT_OPENED, null);
            case Command.CorrectAddress correct ->
                on.account(opened(account, correct.address(), facts.platforms(), account.openedAt()))
                        .as(ADDRESS_CORRECTED, null);
            case Command.MoveAddress move ->
                on.account(opened(account, move.address(), facts.platforms(), account.openedAt()))
                        .as(ADDRESS_MOVED, null);
            case Command.ProposeChange change -> on.proposed(change.request());
            case Command.AnnounceRetirement announce ->
                // What is about to close isn't changed any more: an open proposal ends with it.
                on.review(facts.openChange()
                                .map(review -> review.withdrawn(now))
                                .orElse(null))
                        .account(account.closing(new Retirement(
                                        announce.reason(),
                                        announce.reasonKey(),
                                        now,
                                        announce.closesOn(),
                                        announce.successorUrl()))
                                .heldBy(Custody.parked(Optional.ofNullable(announce.custodianUnitId())
                                        .orElse(account.request().unitId()))))
                        .as(RETIREMENT_ANNOUNCED, announce.reason());
            case Command.CallOffRetirement callOff ->
                on.account(account.closing(null).heldBy(null)).as(RETIREMENT_CALLED_OFF, null);
            case Command.RemindOfStep remind ->
                on.review(facts.review().orElseThrow().reminded()).as(STEP_REMINDED, null);
            case Command.EscalateStep escalate ->
                on.review(facts.review().orElseThrow().escalated(facts.next(), now))
                        .as(STEP_ESCALATED, null);
            case Command.Retire retire ->
                on.account(account.heldBy(Custody.of(account)).retired(endOf(account, facts)))
                        .as(ACCOUNT_RETIRED, null);
            case Command.Suspend suspend ->
                on.account(account.suspended(Suspension.begun(
                                facts.newId(),
                                account.status(),
                                suspend,
                                now,
                                facts.actor().personId())))
                        .as(ACCOUNT_SUSPENDED, suspend.words());
            case Command.ProposeLifting propose ->
                on.account(account.suspended(account.suspension()
                                .proposed(new Lifting(facts.actor().personId(), now, propose.postMortem()))))
                        .as(LIFTING_PROPOSED, null);
            case Command.Lift lift ->
                on.review(facts.openChange()
                                .map(review -> review.afterStandstill(
                                        Duration.between(account.suspension().since(), now)))
                                .orElse(null))
                        .account(lifted(account, now, facts.actor().personId()))
                        .as(SUSPENSION_LIFTED, null);
            case Command.RefuseLifting refuse ->
                on.account(account.suspended(account.suspension().proposed(null)))
                        .as(LIFTING_REFUSED, refuse.reason());
            case Command.RetireAtOnce retire ->
                on.review(facts.openChange()
                                .map(review -> review.withdrawn(now))
                                .orElse(null))
                        .account(account.suspended(account.suspension().proposed(null))
                                .closing(new Retirement(
                                        retire.reason(),
                                        Reasons.COMPROMISED,
                                        now,
                                        facts.today(),
                                        retire.successorUrl()))
                                .heldBy(Custody.lost(account.request().unitId()))
                                .retired(now))
                        .as(ACCOUNT_RETIRED, retire.reason());
            case Command.Park park ->
                on.account(account.heldBy(Custody.of(account).parkedUnder(park.unitId())))
                        .as(ACCOUNT_PARKED, null);
            case Command.ProposeDeletion propose ->
                on.account(account.heldBy(Custody.of(account)
                                .proposed(propose.reason(), facts.actor().personId(), now)))
                        .as(DELETION_PROPOSED, propose.reason());
            case Command.ApproveDeletion approve ->
                on.account(account.heldBy(
                                account.custody().approved(facts.actor().personId(), now)))
                        .as(DELETION_APPROVED, null);
            case Command.RefuseDeletion refuse ->
                on.account(account.heldBy(account.custody().kept())).as(DELETION_REFUSED, refuse.reason());
            case Command.WithdrawDeletion withdraw ->
                on.account(account.heldBy(account.custody().kept())).as(DELETION_WITHDRAWN, withdraw.reason());
            case Command.RecordDeletion recorded ->
                on.account(account.heldBy(account.custody()
                                .deleted(recorded.deletedOn(), facts.actor().personId())))
                        .as(HANDLE_DELETED, null);
        };
    }

    private Effect approved(StepDecision.By by, String comment, DecisionRecord record) {
        var decided = review(
                facts.review().orElseThrow().approved(facts.decided(), by, comment, record, facts.next(), facts.now()));
        if (facts.moreSteps()) {
            return decided.as(STEP_APPROVED, comment);
        }
        return inUse()
                ? decided.account(before.requesting(applied())
                                .under(facts.policy().no()))
                        .as(CHANGE_APPROVED, comment)
                : decided.as(REQUEST_APPROVED, comment);
    }

    /** The address is the account's as it is now; it may have been corrected while the proposal waited. */
    private AccountRequest applied() {
        return facts.proposal().orElseThrow().proposed().at(before.request().plannedAddress());
    }

    private Effect proposed(AccountRequest wanted) {
        var started = review(Review.start(
                facts.newId(),
                before.organisationId(),
                before.id(),
                Review.Subject.CHANGE,
                facts.actor().personId(),
                facts.policy().no(),
                wanted.auditState(),
                facts.next().orElseThrow(),
                facts.now()));
        return new Effect(
                before,
                changed,
                started.review,
                Optional.of(new Proposal(before.request(), wanted)),
                CHANGE_PROPOSED,
                null,
                facts);
    }

    /** What is decided on an account in use is a change. */
    private boolean inUse() {
        return before.status() == AccountStatus.ACTIVE;
    }

    Decision.Accepted lead(AccountStatus to) {
        var after = action == STEP_REMINDED ? before : changed.with(to, facts.now());
        return new Decision.Accepted(
                after,
                review,
                proposal,
                endedChange(),
                AuditEvent.of(
                                facts.now(),
                                facts.actor(),
                                action,
                                before.id(),
                                state(before, facts.review()),
                                told(after),
                                note)
                        .onBehalfOf(decision().map(StepDecision::onBehalfOfId).orElse(null)));
    }

    /** An open change that ends with the account's use is told of by itself, like one that is given up. */
    private Optional<AuditEvent> endedChange() {
        return ENDS_CHANGES.contains(action) && review.isPresent()
                ? Optional.of(AuditEvent.of(
                        facts.now(),
                        facts.actor(),
                        CHANGE_WITHDRAWN,
                        before.id(),
                        state(before, facts.openChange()),
                        state(before, review),
                        null))
                : Optional.empty();
    }

    /** What was decided just now. Nothing else is done for the absent: whoever stands in withdraws their own requests as themselves. */
    private Optional<StepDecision> decision() {
        return DECISIONS.contains(action)
                ? review.map(decided -> decided.decisions().getLast())
                : Optional.empty();
    }

    /**
     * The midnight after the last day, where the organisation lives; the clock may come to it later. What was suspended then
     * retires when that is lifted.
     */
    private static Instant endOf(Account account, Facts facts) {
        var end = account.retirement()
                .closesOn()
                .plusDays(1)
                .atStartOfDay(facts.organisation().zone())
                .toInstant();
        return account.changedAt().isAfter(end) ? account.changedAt() : end;
    }

    /** What the log keeps of the account, and at which step of the chain it stands. */
    private static Map<String, String> state(Account account, Optional<Review> review) {
        var state = account.auditState();
        review.flatMap(Review::current).ifPresent(step -> state.put("step", Integer.toString(step.no())));
        return state;
    }

    /** Of a proposal the log keeps besides what is to be, and of a step that was taken what its people do. */
    private Map<String, String> told(Account after) {
        var state = state(after, review.or(facts::review));
        decision()
                .filter(made -> made.outcome() == StepDecision.Outcome.APPROVED)
                .map(made -> facts.policy().chain().get(made.stepNo() - 1).act())
                .ifPresent(act -> state.put(Account.DECIDED_ACT, act.name()));
        proposal.ifPresent(made -> state.putAll(made.auditState()));
        return state;
    }

    private Effect account(Account next) {
        return new Effect(before, next, review, proposal, action, note, facts);
    }

    private Effect review(Review next) {
        return new Effect(before, changed, Optional.ofNullable(next), proposal, action, note, facts);
    }

    private Effect as(AuditAction event, String words) {
        return new Effect(before, changed, review, proposal, event, words, facts);
    }

    /** What was closed meanwhile is no longer lost. */
    private static Account lifted(Account account, Instant now, String by) {
        var lifted = account.suspended(account.suspension().ended(now, by));
        return account.status() == AccountStatus.RETIRED
                ? lifted.heldBy(account.custody().parkedUnder(account.custody().unitId()))
                : lifted;
    }

    /** What speaks for the organisation has its address to itself; what others run is only pointed at. */
    private static Account opened(Account account, String address, PlatformCatalogue platforms, Instant now) {
        return account.request().kind().speaks()
                ? account.at(canonical(address, platforms), now)
                : account.requesting(account.request().at(address)).at(null, now);
    }

    /** The guards have read it before; what is no profile never gets here. */
    private static String canonical(String typed, PlatformCatalogue platforms) {
        return ((ProfileAddress.Profile) ProfileAddress.read(typed, platforms.own())).canonical();
    }
}
