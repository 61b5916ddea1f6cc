package kanava.notification;

import static kanava.notification.NoticeKind.ACCOUNT_SUSPENDED;
import static kanava.notification.NoticeKind.ACCOUNT_TO_OPEN;
import static kanava.notification.NoticeKind.EVIDENCE_ENDING;
import static kanava.notification.NoticeKind.FOR_INFORMATION;
import static kanava.notification.NoticeKind.LIFTING_PROPOSED;
import static kanava.notification.NoticeKind.LIFTING_REFUSED;
import static kanava.notification.NoticeKind.LINK_MISSING;
import static kanava.notification.NoticeKind.LINK_TO_PUT;
import static kanava.notification.NoticeKind.POSTING_ASKED;
import static kanava.notification.NoticeKind.POSTING_DECLINED;
import static kanava.notification.NoticeKind.POSTING_PUBLISHED;
import static kanava.notification.NoticeKind.PROFILE_CHANGED;
import static kanava.notification.NoticeKind.PROFILE_GONE;
import static kanava.notification.NoticeKind.PROFILE_TAKEN_OVER;
import static kanava.notification.NoticeKind.REQUEST_APPROVED;
import static kanava.notification.NoticeKind.REQUEST_REJECTED;
import static kanava.notification.NoticeKind.REQUEST_RETURNED;
import static kanava.notification.NoticeKind.STEP_ESCALATED;
import static kanava.notification.NoticeKind.STEP_REMINDER;
import static kanava.notification.NoticeKind.STEP_WAITS;
import static kanava.notification.NoticeKind.SUSPENSION_LIFTED;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanava.account.VerificationSummary;
import kanava.approval.Reasons;
import kanava.approval.Review;
import kanava.audit.AuditAction;
import kanava.identity.Role;
import kanava.policy.Policies;
import kanava.policy.StepAct;
import kanava.posting.Posting;
import kanava.verification.CheckKind;
import kanava.verification.Evidence;
import kanava.verification.Verdict;
import kanava.verification.pin.IdentityCase;

/** Who is told what of an event. Nobody is told of their own act: they saw it. */
@Singleton
class Audience {

    /** Of the others nobody is told. */
    static final Set<AuditAction> TOLD = EnumSet.of(
            AuditAction.REQUEST_SUBMITTED,
            AuditAction.STEP_APPROVED,
            AuditAction.STEP_REMINDED,
            AuditAction.STEP_ESCALATED,
            AuditAction.REQUEST_APPROVED,
            AuditAction.REQUEST_RETURNED,
            AuditAction.REQUEST_REJECTED,
            AuditAction.CHANGE_PROPOSED,
            AuditAction.CHANGE_APPROVED,
            AuditAction.CHANGE_RETURNED,
            AuditAction.CHANGE_REJECTED,
            AuditAction.VERIFICATION_CHECKED,
            AuditAction.IDENTITY_CASE_OPENED,
            AuditAction.RETIREMENT_ANNOUNCED,
            AuditAction.RETIREMENT_CALLED_OFF,
            AuditAction.ACCOUNT_RETIRED,
            AuditAction.ACCOUNT_SUSPENDED,
            AuditAction.LIFTING_PROPOSED,
            AuditAction.LIFTING_REFUSED,
            AuditAction.SUSPENSION_LIFTED,
            AuditAction.DELETION_PROPOSED,
            AuditAction.POSTING_ASKED,
            AuditAction.POSTING_PUBLISHED,
            AuditAction.POSTING_DECLINED,
            AuditAction.DELETION_APPROVED,
            AuditAction.DELETION_WITHDRAWN);

    private final Recipients recipients;
    private final List<Informed> informed;
    private final Policies policies;
    private final ClosingAudience closings;

    Audience(Recipients recipients, List<Informed> informed, Policies policies, ClosingAudience closings) {
        this.recipients = recipients;
        this.informed = informed;
        this.policies = policies;
        this.closings = closings;
    }

    List<Addressed> of(Happening happening) {
        var told =
                switch (happening.event().action()) {
                    case REQUEST_SUBMITTED, CHANGE_PROPOSED, STEP_APPROVED -> waiting(STEP_WAITS, happening);
                    case STEP_REMINDED -> waiting(STEP_REMINDER, happening);
                    case STEP_ESCALATED -> waiting(STEP_ESCALATED, happening);
                    case REQUEST_APPROVED -> approved(happening);
                    case CHANGE_APPROVED -> changed(happening);
                    case REQUEST_RETURNED, CHANGE_RETURNED -> backToWhoAsked(REQUEST_RETURNED, happening);
                    case REQUEST_REJECTED, CHANGE_REJECTED -> backToWhoAsked(REQUEST_REJECTED, happening);
                    case VERIFICATION_CHECKED -> missing(happening);
                    case IDENTITY_CASE_OPENED -> profile(happening);
                    case RETIREMENT_ANNOUNCED, RETIREMENT_CALLED_OFF, ACCOUNT_RETIRED -> closings.of(happening);
                    case ACCOUNT_SUSPENDED -> suspension(ACCOUNT_SUSPENDED, happening);
                    case LIFTING_PROPOSED -> suspension(LIFTING_PROPOSED, happening);
                    case LIFTING_REFUSED -> suspension(LIFTING_REFUSED, happening);
                    case SUSPENSION_LIFTED -> suspension(SUSPENSION_LIFTED, happening);
                    case DELETION_PROPOSED, DELETION_APPROVED, DELETION_WITHDRAWN -> closings.of(happening);
                    case POSTING_ASKED -> toPublish(happening);
                    case POSTING_PUBLISHED -> toWhoWished(POSTING_PUBLISHED, happening);
                    case POSTING_DECLINED -> toWhoWished(POSTING_DECLINED, happening);
                    default -> List.<Addressed>of();
                };
        return told.stream()
                .map(one -> new Addressed(
                        one.kind(), others(one.personIds(), happening.event().actorId()), one.content()))
                .toList();
    }

    /** @return nobody where the step was taken meanwhile */
    private List<Addressed> waiting(NoticeKind kind, Happening happening) {
        return happening.stillWaiting().stream()
                .map(review -> new Addressed(
                        kind,
                        recipients.deciders(
                                review.organisationId(), review.current().orElseThrow(), review.takenPart()),
                        content(happening, review)))
                .toList();
    }

    /** Since when it waits is said once that is a day or more. */
    private NoticeContent content(Happening happening, Review review) {
        var content = happening.content().waitingFor(act(review));
        var days = (int)
                Duration.between(review.stepSince(), happening.event().at()).toDays();
        return days > 0 ? content.sinceDays(days) : content;
    }

    private StepAct act(Review review) {
        var chain = policies.version(review.organisationId(), review.policyNo()).chain();
        return chain.get(review.current().orElseThrow().no() - 1).act();
    }

    private List<Addressed> approved(Happening happening) {
        var account = happening.account();
        var content = happening.content().because(happening.event().note());
        var openers = recipients.withStandIns(account, Recipients.responsible(account));
        var editors = recipients.holders(account.organisationId(), Role.WEB_EDITOR);
        var inform = informed(happening);
        // Whoever has something to do is told that, which says that it is approved.
        inform.removeAll(openers);
        inform.removeAll(editors);
        inform.removeAll(people(happening));
        return List.of(
                new Addressed(ACCOUNT_TO_OPEN, openers, content),
                new Addressed(REQUEST_APPROVED, without(people(happening), openers), content),
                new Addressed(LINK_TO_PUT, editors, content),
                new Addressed(FOR_INFORMATION, inform, content.maintainedBy(Recipients.maintainers(account))));
    }

    /** A change asks nothing of anybody; whoever hears of an approved account hears what became of it. */
    private List<Addressed> changed(Happening happening) {
        var account = happening.account();
        var content = happening.content().because(happening.event().note());
        var people = people(happening);
        people.addAll(Recipients.maintainers(account));
        var inform = informed(happening);
        inform.addAll(recipients.holders(account.organisationId(), Role.WEB_EDITOR));
        inform.removeAll(people);
        return List.of(
                new Addressed(REQUEST_APPROVED, people, content),
                new Addressed(FOR_INFORMATION, inform, content.maintainedBy(Recipients.maintainers(account))));
    }

    private Set<String> informed(Happening happening) {
        var inform = new LinkedHashSet<String>();
        happening
                .review()
                .ifPresent(
                        review -> informed.forEach(one -> inform.addAll(one.ofApproval(happening.account(), review))));
        return inform;
    }

    private List<Addressed> backToWhoAsked(NoticeKind kind, Happening happening) {
        var content = happening.content().because(happening.event().note());
        return List.of(new Addressed(kind, people(happening), content));
    }

    /** Only what was there before, or was never looked for: who was told of a missing link once isn't told each day. */
    private List<Addressed> missing(Happening happening) {
        var levels = happening.event().after();
        var missing = Arrays.stream(CheckKind.values())
                .map(Enum::name)
                .filter(check -> Evidence.Level.MISSING.name().equals(levels.get(check)))
                .toList();
        var account = happening.account();
        var leaves = levels.get(Verdict.LISTED_UNTIL);
        if (!account.hasProfile() || leaves == null && (missing.isEmpty() || stillVerified(levels))) {
            return List.of();
        }
        if (missing.isEmpty()) {
            return ending(happening, leaves);
        }
        var whom = new LinkedHashSet<>(Recipients.maintainers(account));
        if (missing.stream().map(CheckKind::valueOf).anyMatch(CheckKind::ofOurPage)) {
            whom.addAll(recipients.holders(account.organisationId(), Role.WEB_EDITOR));
        }
        return List.of(new Addressed(
                LINK_MISSING, whom, happening.content().missing(missing).until(leaves)));
    }

    /** Whoever maintains it, and those who may attest what no check can read. */
    private List<Addressed> ending(Happening happening, String leaves) {
        var account = happening.account();
        var whom = new LinkedHashSet<>(Recipients.maintainers(account));
        whom.addAll(recipients.holders(account.organisationId(), Role.WEB_EDITOR));
        whom.addAll(recipients.holders(account.organisationId(), Role.COMMUNICATIONS));
        return List.of(new Addressed(EVIDENCE_ENDING, whom, happening.content().until(leaves)));
    }

    /**
     * Whoever runs it and communications, and ICT security where it is somebody else's by now (ID-PIN). Of a link alone that is
     * missing they are told as of every other one.
     */
    private List<Addressed> profile(Happening happening) {
        var account = happening.account();
        var after = happening.event().after();
        if (!account.hasProfile() || IdentityCase.LINK_ALONE.equals(after.get(IdentityCase.KIND))) {
            return List.of();
        }
        var kind = IdentityCase.Kind.valueOf(after.get(IdentityCase.KIND));
        var whom = new LinkedHashSet<>(Recipients.maintainers(account));
        whom.addAll(recipients.holders(account.organisationId(), Role.COMMUNICATIONS));
        if (kind == IdentityCase.Kind.TAKEN_OVER) {
            whom.addAll(recipients.holders(account.organisationId(), Role.SECURITY));
        }
        return List.of(new Addressed(
                switch (kind) {
                    case DRIFT -> PROFILE_CHANGED;
                    case GONE -> PROFILE_GONE;
                    case TAKEN_OVER -> PROFILE_TAKEN_OVER;
                },
                whom,
                happening.content()));
    }

    /** A page that is new or has moved isn't linked from yet: that is the web editors' task and nobody's alarm (IIS-3d). */
    private static boolean stillVerified(Map<String, String> levels) {
        return VerificationSummary.Outcome.VERIFIED.name().equals(levels.get("verification"));
    }

    /** RAU-sec: whoever runs it and covers for them, and always communications and those who see to security. */
    private List<Addressed> suspension(NoticeKind kind, Happening happening) {
        var account = happening.account();
        var whom = new LinkedHashSet<>(Recipients.maintainers(account));
        whom.addAll(account.request().deputyIds());
        whom.addAll(recipients.holders(account.organisationId(), Role.COMMUNICATIONS));
        whom.addAll(recipients.holders(account.organisationId(), Role.SECURITY));
        var event = happening.event();
        var hijacked = kind == ACCOUNT_SUSPENDED
                && Reasons.COMPROMISED.equals(event.after().get("suspendedFor"));
        return List.of(new Addressed(
                kind, whom, happening.content().because(event.note()).inOtherHands(hijacked)));
    }

    /** Whoever runs the main account, but who asked: nobody answers their own wish. */
    private List<Addressed> toPublish(Happening happening) {
        var account = happening.account();
        var others = new ArrayList<>(Recipients.maintainers(account));
        others.remove(happening.event().after().get(Posting.REQUESTER));
        var whom = recipients.withStandIns(account, others);
        return List.of(new Addressed(
                POSTING_ASKED,
                whom,
                happening.content().because(happening.event().note())));
    }

    private static List<Addressed> toWhoWished(NoticeKind kind, Happening happening) {
        var event = happening.event();
        return List.of(new Addressed(
                kind,
                Set.of(event.after().get(Posting.REQUESTER)),
                happening.content().because(event.note())));
    }

    /** Who asked, and who is to answer for it. */
    private static Set<String> people(Happening happening) {
        var people = new LinkedHashSet<>(Set.of(happening.requesterId()));
        people.addAll(Recipients.responsible(happening.account()));
        return people;
    }

    private static Set<String> others(Set<String> people, String personId) {
        return personId == null ? people : without(people, Set.of(personId));
    }

    private static Set<String> without(Set<String> people, Collection<String> these) {
        var rest = new LinkedHashSet<>(people);
        rest.removeAll(these);
        return rest;
    }
}
