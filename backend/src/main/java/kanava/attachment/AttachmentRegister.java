package kanava.attachment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kanava.account.Account;
import kanava.account.AccountService;
import kanava.account.AccountStatus;
import kanava.account.Action;
import kanava.account.FactFinder;
import kanava.account.Facts;
import kanava.account.Lifecycle;
import kanava.account.Refusal.NotNow;
import kanava.account.Refusal.NotYours;
import kanava.account.Refused;
import kanava.approval.Review;
import kanava.approval.Reviews;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/**
 * What is known of the files, and who may add or take away one: whoever may change the request or propose a change adds to it,
 * whoever may decide, ahead of their step too, adds to the decision. What somebody added they take away until it is decided on. Each act is one transaction with its audit event.
 */
@Singleton
public class AttachmentRegister {

    /** As the contract bounds the list. */
    static final int MOST = 20;

    /** Who writes what is decided on, and who decides. */
    private static final Set<Action> ADDING =
            EnumSet.of(Action.EDIT, Action.PROPOSE_CHANGE, Action.APPROVE, Action.DECIDE_AHEAD);

    private static final Set<AccountStatus> WITH_REQUESTER =
            EnumSet.of(AccountStatus.DRAFT, AccountStatus.CHANGES_REQUESTED);

    private final AccountService accounts;
    private final FactFinder facts;
    private final Reviews reviews;
    private final Attachments attachments;
    private final AuditLog audit;
    private final Clock clock;

    AttachmentRegister(
            AccountService accounts,
            FactFinder facts,
            Reviews reviews,
            Attachments attachments,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.facts = facts;
        this.reviews = reviews;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    AttachmentRegister at(Clock other) {
        return new AttachmentRegister(accounts.at(other), facts, reviews, attachments, audit, other);
    }

    /** What the reader sees and may do. */
    public record Shelf(List<Attachment> items, boolean addable, Set<String> removable) {}

    @Transactional
    public Shelf shelf(Actor reader, String accountId) {
        var account = accounts.get(reader, accountId);
        var known = facts.about(account, reader);
        var actions = Lifecycle.allowed(account, known);
        var items = attachments.of(account.organisationId(), account.id());
        var removing = removing(account, known, actions);
        var removable = items.stream()
                .filter(removing)
                .map(Attachment::id)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Shelf(items, items.size() < MOST && mayAdd(actions), removable);
    }

    @Transactional
    public Attachment find(Actor reader, String accountId, String id) {
        var account = accounts.get(reader, accountId);
        return attachments.find(account.organisationId(), account.id(), id).orElseThrow(NotFound::new);
    }

    /** Refuses before anything is read what would be refused afterwards. */
    @Transactional
    public void checkMayAdd(Actor actor, String accountId) {
        var account = accounts.get(actor, accountId);
        refuseUnlessAddable(actor, account, facts.about(account, actor));
    }

    /**
     * Keeps what is known of a file whose content is in the store already.
     *
     * @return the one that is there, where the same file was added under the same name before
     */
    @Transactional
    public Attachment keep(Actor actor, String accountId, Stored file) {
        attachments.hold(actor.organisationId(), accountId);
        var account = accounts.get(actor, accountId);
        var known = facts.about(account, actor);
        refuseUnlessAddable(actor, account, known);
        var there = attachments.of(account.organisationId(), account.id());
        var same = there.stream()
                .filter(one -> one.sha256().equals(file.sha256()) && one.name().equals(file.name()))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (there.size() >= MOST) {
            throw new Refusal(ProblemType.TOO_MANY_ATTACHMENTS, Map.of("most", Integer.toString(MOST)), List.of());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var attachment = new Attachment(
                account.organisationId(),
                file.id(),
                account.id(),
                known.review().map(Review::id).orElse(null),
                null,
                actor.personId(),
                file.name(),
                file.kind(),
                file.size(),
                file.sha256(),
                now);
        attachments.add(attachment);
        var event = AuditEvent.of(
                now, actor, AuditAction.ATTACHMENT_ADDED, account.id(), Map.of(), attachment.auditState(), null);
        audit.append(known.onBehalfOf().map(event::onBehalfOf).orElse(event));
        return attachment;
    }

    @Transactional
    public void remove(Actor actor, String accountId, String id) {
        attachments.hold(actor.organisationId(), accountId);
        var account = accounts.get(actor, accountId);
        var attachment =
                attachments.find(account.organisationId(), account.id(), id).orElseThrow(NotFound::new);
        var known = facts.about(account, actor);
        if (!removing(account, known, Lifecycle.allowed(account, known)).test(attachment)) {
            throw refused(account, WITH_REQUESTER);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        attachments.remove(attachment, now);
        audit.append(AuditEvent.of(
                now, actor, AuditAction.ATTACHMENT_REMOVED, account.id(), attachment.auditState(), Map.of(), null));
    }

    private static boolean mayAdd(Set<Action> actions) {
        return ADDING.stream().anyMatch(actions::contains);
    }

    /** Their own: of a request all, of a proposed change what speaks for that change alone. */
    private Predicate<Attachment> removing(Account account, Facts known, Set<Action> actions) {
        Predicate<Attachment> own = one -> one.uploaderId().equals(known.actor().personId());
        if (actions.contains(Action.EDIT)) {
            return own;
        }
        if (!actions.contains(Action.PROPOSE_CHANGE)) {
            return one -> false;
        }
        var decided = lastDecided(account);
        return own.and(one -> one.reviewId() == null && one.addedAt().isAfter(decided));
    }

    /** What was there then was decided on, and stays. A change is the same change still, however often it came back. */
    private Instant lastDecided(Account account) {
        return reviews.latestSettled(account.organisationId(), account.id())
                .map(Review::stepSince)
                .orElse(account.createdAt());
    }

    private static void refuseUnlessAddable(Actor actor, Account account, Facts known) {
        if (!mayAdd(Lifecycle.allowed(account, known))) {
            throw account.status() == AccountStatus.IN_REVIEW
                    ? new Refused(new NotYours())
                    : refused(account, WITH_REQUESTER);
        }
    }

    /** Not theirs where it could be somebody's now, else too late. */
    private static Refused refused(Account account, Set<AccountStatus> open) {
        return new Refused(
                open.contains(account.status()) ? new NotYours() : new NotNow(Action.EDIT, account.status()));
    }
}
