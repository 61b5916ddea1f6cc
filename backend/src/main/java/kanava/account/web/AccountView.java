package kanava.account.web;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanava.account.Account;
import kanava.account.AccountStatus;
import kanava.account.FactFinder;
import kanava.account.Facts;
import kanava.account.Hints;
import kanava.account.Lifecycle;
import kanava.account.PublicProfile;
import kanava.account.PublicState;
import kanava.api.model.AccountAction;
import kanava.api.model.ReadyText;
import kanava.approval.Reasons;
import kanava.approval.Review;
import kanava.approval.Reviews;
import kanava.identity.Actor;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.web.OrganisationMapper;
import kanava.policy.web.PolicyMapper;
import kanava.server.locking.ETags;
import kanava.server.time.Wire;

/** One account as its reader sees it: facts, people, verification, and what the reader may do. */
@Singleton
public class AccountView {

    private static final Set<AccountStatus> PROFILED =
            EnumSet.of(AccountStatus.APPROVED, AccountStatus.ACTIVE, AccountStatus.RETIRING);

    private final FactFinder facts;
    private final People people;
    private final VerificationPart verificationPart;
    private final RequestMapper requests;
    private final Reviews reviews;
    private final ReviewParts reviewParts;
    private final PolicyMapper policyMapper;
    private final Hints hints;
    private final PublicProfile profiles;
    private final Reasons reasons;
    private final SuspensionPart suspensionPart;

    AccountView(
            FactFinder facts,
            People people,
            VerificationPart verificationPart,
            RequestMapper requests,
            Reviews reviews,
            ReviewParts reviewParts,
            PolicyMapper policyMapper,
            Hints hints,
            PublicProfile profiles,
            Reasons reasons,
            SuspensionPart suspensionPart) {
        this.facts = facts;
        this.people = people;
        this.verificationPart = verificationPart;
        this.requests = requests;
        this.reviews = reviews;
        this.reviewParts = reviewParts;
        this.policyMapper = policyMapper;
        this.hints = hints;
        this.profiles = profiles;
        this.reasons = reasons;
        this.suspensionPart = suspensionPart;
    }

    @Transactional
    public kanava.api.model.Account of(Account account, Actor reader) {
        var known = facts.about(account, reader);
        var tree = known.units();
        var opening = newest(account, known, Review.Subject.OPEN);
        var change = newest(account, known, Review.Subject.CHANGE);
        var shown = Stream.of(opening, change).flatMap(Optional::stream).toList();
        var suspension = suspensionPart.of(account);
        var named = everybody(account, known, shown);
        named.addAll(CustodyPart.people(account.custody()));
        suspension.map(SuspensionPart::people).ifPresent(named::addAll);
        var names = people.find(account.organisationId(), named);
        var request = account.request();
        return new kanava.api.model.Account(
                        account.id(),
                        ETags.of(account.version()),
                        kanava.api.model.AccountStatus.valueOf(account.status().name()),
                        publicState(account, known),
                        new java.util.LinkedHashSet<>(actions(account, known)),
                        requests.request(request),
                        OrganisationMapper.person(names, account.requesterId(), tree),
                        request.updaterIds().stream()
                                .map(id -> OrganisationMapper.person(names, id, tree))
                                .toList(),
                        request.deputyIds().stream()
                                .map(id -> OrganisationMapper.person(names, id, tree))
                                .toList(),
                        verificationPart.of(account, known),
                        policyMapper.policy(known.policy(), tree),
                        Wire.at(account.createdAt()),
                        Wire.at(account.changedAt()))
                .hints(hints(account, known))
                .unit(OrganisationMapper.unitRef(tree, request.unitId()))
                .responsible(OrganisationMapper.person(names, request.responsibleId(), tree))
                .founder(OrganisationMapper.person(names, request.plan().founderId(), tree))
                .address(account.address())
                .review(opening.map(review -> reviewParts.opening(review, known, names, tree))
                        .orElse(null))
                .change(change.map(review -> reviewParts.change(review, known, names, tree))
                        .orElse(null))
                .profile(profile(account, known, names, tree))
                .closing(closing(account, known))
                .retirement(AccountMapper.retirement(account.retirement()))
                .suspension(suspension
                        .map(one -> suspensionPart.shown(one, account, names, tree))
                        .orElse(null))
                .custody(CustodyPart.shown(account.custody(), names, tree))
                .earliestClosesOn(
                        known.today().plusDays(known.inForce().document().noticeDays()));
    }

    /** The latest is of one of them; the other is looked for, where there can be one. */
    private Optional<Review> newest(Account account, Facts known, Review.Subject subject) {
        return known.latest()
                .filter(latest -> latest.subject() == subject || latest.subject() == Review.Subject.CHANGE)
                .map(latest -> latest.subject() == subject
                        ? latest
                        : reviews.latest(account.organisationId(), account.id(), subject)
                                .orElse(null));
    }

    /** @return null before there is anything to say, and when nothing is said any more */
    private kanava.api.model.PublicProfile profile(
            Account account, Facts known, Map<String, Person> names, UnitTree tree) {
        if (!PROFILED.contains(account.status()) || !account.request().kind().speaks()) {
            return null;
        }
        var shown = new PublicProfile.Maintainers(
                known.inForce().document().maintainersShown(),
                tree.find(account.request().unitId()).orElse(null),
                names);
        return ready(profiles.of(account.request(), shown, known.organisation()));
    }

    /** @return null unless it closes; own words of whoever announced it are no part of it */
    private kanava.api.model.PublicProfile closing(Account account, Facts known) {
        if (account.status() != AccountStatus.RETIRING
                || !account.request().kind().speaks()) {
            return null;
        }
        var why = reasons.find(account.retirement().reasonKey())
                .filter(reason -> !reason.key().equals(Reasons.OTHER))
                .map(Reasons.Reason::message)
                .orElse(null);
        return ready(profiles.closing(account.request(), account.retirement(), why, known.organisation()));
    }

    private static kanava.api.model.PublicProfile ready(PublicProfile.Profile profile) {
        var text = profile.text();
        return new kanava.api.model.PublicProfile(new ReadyText(text.fi(), text.sv(), text.en()))
                .maxLength(profile.most());
    }

    /** @return null where there are none */
    private List<kanava.api.model.FieldError> hints(Account account, Facts known) {
        var found = hints.about(account, known).stream()
                .map(hint -> new kanava.api.model.FieldError(hint.code())
                        .pointer(hint.pointer())
                        .params(hint.params()))
                .toList();
        return found.isEmpty() ? null : found;
    }

    private kanava.api.model.PublicState publicState(Account account, Facts known) {
        var state = PublicState.of(account.status(), known.verification(), account.isCompromised(), known.now());
        return kanava.api.model.PublicState.valueOf(state.name());
    }

    private List<AccountAction> actions(Account account, Facts known) {
        var names = new HashSet<String>();
        Lifecycle.allowed(account, known).forEach(action -> names.add(action.name()));
        if (verificationPart.mayAsk(account, known.relations())) {
            names.add(AccountAction.VERIFY.name());
        }
        return List.of(AccountAction.values()).stream()
                .filter(action -> names.contains(action.name()))
                .toList();
    }

    private static List<String> everybody(Account account, Facts known, List<Review> shown) {
        var ids = new ArrayList<>(account.peopleIds());
        ids.add(account.requesterId());
        known.onBehalfOf().ifPresent(ids::add);
        known.proposal().ifPresent(change -> ids.addAll(change.proposed().peopleIds()));
        for (var review : shown) {
            ids.add(review.requesterId());
            for (var decision : review.decisions()) {
                ids.add(decision.personId());
                Optional.ofNullable(decision.onBehalfOfId()).ifPresent(ids::add);
            }
        }
        return ids;
    }
}
