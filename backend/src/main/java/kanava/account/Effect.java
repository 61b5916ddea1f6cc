package kanava.account;

import static kanava.audit.AuditAction.ACCOUNT_OPENED;
import static kanava.audit.AuditAction.ACCOUNT_RETIRED;
import static kanava.audit.AuditAction.ADDRESS_CORRECTED;
import static kanava.audit.AuditAction.REQUEST_APPROVED;
import static kanava.audit.AuditAction.REQUEST_CHANGED;
import static kanava.audit.AuditAction.REQUEST_REJECTED;
import static kanava.audit.AuditAction.REQUEST_RETURNED;
import static kanava.audit.AuditAction.REQUEST_SUBMITTED;
import static kanava.audit.AuditAction.REQUEST_WITHDRAWN;
import static kanava.audit.AuditAction.RETIREMENT_ANNOUNCED;
import static kanava.audit.AuditAction.RETIREMENT_CALLED_OFF;
import static kanava.audit.AuditAction.STEP_APPROVED;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kanava.approval.Review;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.platform.address.ProfileAddress;

/** What an accepted command does, beside moving the account to its next status. */
record Effect(Account before, Account changed, Optional<Review> review, AuditAction action, String note, Facts facts) {

    static Effect of(Command command, Account account, Facts facts) {
        var on = new Effect(account, account, Optional.empty(), null, null, facts);
        var now = facts.now();
        var who = facts.actor().id();
        return switch (command) {
            case Command.Edit edit ->
                on.account(account.requesting(edit.request())).as(REQUEST_CHANGED, null);
            case Command.Submit submit ->
                on.account(account.under(facts.policy().no()))
                        .review(Review.start(
                                facts.newId(),
                                account.organisationId(),
                                account.id(),
                                facts.policy().no(),
                                facts.next().orElseThrow(),
                                now))
                        .as(REQUEST_SUBMITTED, null);
            case Command.Withdraw withdraw ->
                on.review(facts.review().map(review -> review.withdrawn(now)).orElse(null))
                        .as(REQUEST_WITHDRAWN, null);
            case Command.Approve approve ->
                on.review(facts.review().orElseThrow().approved(who, approve.comment(), facts.next(), now))
                        .as(facts.moreSteps() ? STEP_APPROVED : REQUEST_APPROVED, approve.comment());
            case Command.Return back ->
                on.review(facts.review().orElseThrow().returned(who, back.reason(), now))
                        .as(REQUEST_RETURNED, back.reason());
            case Command.Reject reject ->
                on.review(facts.review().orElseThrow().rejected(who, reject.reason(), now))
                        .as(REQUEST_REJECTED, reject.reason());
            case Command.Open open ->
                on.account(opened(account, open.address(), now)).as(ACCOUNT_OPENED, null);
            case Command.CorrectAddress correct ->
                on.account(opened(account, correct.address(), account.openedAt()))
                        .as(ADDRESS_CORRECTED, null);
            case Command.AnnounceRetirement announce ->
                on.account(account.closing(
                                new Retirement(announce.reason(), now, announce.closesOn(), announce.successorUrl())))
                        .as(RETIREMENT_ANNOUNCED, announce.reason());
            case Command.CallOffRetirement callOff ->
                on.account(account.closing(null)).as(RETIREMENT_CALLED_OFF, null);
            case Command.Retire retire ->
                on.account(account.retired(endOf(account, facts))).as(ACCOUNT_RETIRED, null);
        };
    }

    Decision.Accepted lead(AccountStatus to) {
        var after = changed.with(to, facts.now());
        return new Decision.Accepted(
                after,
                review,
                AuditEvent.of(
                        facts.now(),
                        facts.actor(),
                        action,
                        before.id(),
                        state(before, facts.review()),
                        state(after, review.or(facts::review)),
                        note));
    }

    /** The midnight after the last day, where the organisation lives; the clock may come to it later. */
    private static Instant endOf(Account account, Facts facts) {
        return account.retirement()
                .closesOn()
                .plusDays(1)
                .atStartOfDay(facts.organisation().zone())
                .toInstant();
    }

    /** What the log keeps of the account, and at which step of the chain it stands. */
    private static Map<String, String> state(Account account, Optional<Review> review) {
        var state = account.auditState();
        review.flatMap(Review::current).ifPresent(step -> state.put("step", Integer.toString(step.no())));
        return state;
    }

    private Effect account(Account next) {
        return new Effect(before, next, review, action, note, facts);
    }

    private Effect review(Review next) {
        return new Effect(before, changed, Optional.ofNullable(next), action, note, facts);
    }

    private Effect as(AuditAction event, String words) {
        return new Effect(before, changed, review, event, words, facts);
    }

    /** What speaks for the organisation has its address to itself; what others run is only pointed at. */
    private static Account opened(Account account, String address, Instant now) {
        return account.request().kind().speaks()
                ? account.at(canonical(address), now)
                : account.requesting(account.request().at(address)).at(null, now);
    }

    /** The guards have read it before; what is no profile never gets here. */
    private static String canonical(String typed) {
        return ((ProfileAddress.Profile) ProfileAddress.read(typed)).canonical();
    }
}
