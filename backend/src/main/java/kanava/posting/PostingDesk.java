package kanava.posting;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.account.Account;
import kanava.account.AccountChanged;
import kanava.account.AccountService;
import kanava.account.Accounts;
import kanava.account.Command;
import kanava.account.FactFinder;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.organisation.WebAddress;
import kanava.platform.Platforms;
import kanava.platform.address.ProfileAddress;
import kanava.server.id.Ids;
import kanava.server.paging.Page;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.Fault;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/**
 * Where people bring what they want published on a main account, and whoever runs it answers. What happens is told of the
 * main account, which everybody in the house sees.
 */
@Singleton
public class PostingDesk {

    /** Those who keep an eye on all see what was asked of any account. */
    private static final Role[] OVERSEEING = {Role.COMMUNICATIONS, Role.AUDITOR, Role.ADMINISTRATOR};

    private final AccountService service;
    private final Accounts accounts;
    private final FactFinder facts;
    private final Postings postings;
    private final Platforms platforms;
    private final AuditLog audit;
    private final ApplicationEventPublisher<AccountChanged> events;
    private final Ids ids;
    private final Clock clock;

    PostingDesk(
            AccountService service,
            Accounts accounts,
            FactFinder facts,
            Postings postings,
            Platforms platforms,
            AuditLog audit,
            ApplicationEventPublisher<AccountChanged> events,
            Ids ids,
            Clock clock) {
        this.service = service;
        this.accounts = accounts;
        this.facts = facts;
        this.postings = postings;
        this.platforms = platforms;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Ends a request that was not sent, or came back, by asking for publication on the main account instead. */
    @Transactional
    public Account pass(Actor actor, String requestId, long expectedVersion, String text) {
        var main = facts.about(service.get(actor, requestId), actor).mainAccount();
        var passed = service.execute(actor, requestId, expectedVersion, new Command.PassToMainAccount(text));
        var posting = Posting.asked(
                actor.organisationId(), ids.next(), main.orElseThrow(), requestId, passed.requesterId(), text, now());
        postings.add(posting);
        tell(actor, AuditAction.POSTING_ASKED, Map.of(), posting, posting.askedAt(), text);
        return passed;
    }

    @Transactional
    public Page<Posting> about(Actor reader, String accountId, int limit, Optional<String> cursor) {
        var account = service.get(reader, accountId);
        var everybodys = runs(reader, account) || reader.hasAny(OVERSEEING);
        return postings.about(
                reader.organisationId(),
                accountId,
                everybodys ? Optional.empty() : Optional.of(reader.personId()),
                limit,
                cursor);
    }

    /** Only what the reader may see. */
    @Transactional
    public Optional<Posting> find(Actor reader, String id) {
        return postings.find(reader.organisationId(), id)
                .filter(posting -> posting.requesterId().equals(reader.personId())
                        || reader.hasAny(OVERSEEING)
                        || runs(reader, mainAccount(posting)));
    }

    /** @return the ids of those of them that the actor may answer */
    @Transactional
    public Set<String> answerable(Actor actor, Collection<Posting> some) {
        // Many wishes wait on few main accounts.
        var runs = new HashMap<String, Boolean>();
        return some.stream()
                .filter(posting -> posting.state() == Posting.State.WAITING)
                .filter(posting -> !posting.requesterId().equals(actor.personId()))
                .filter(posting -> runs.computeIfAbsent(posting.accountId(), id -> answers(actor, posting)))
                .map(Posting::id)
                .collect(Collectors.toSet());
    }

    /** @param url where it stands; null where nothing was said of it, as the comment */
    @Transactional
    public Posting publish(Actor actor, String id, long expectedVersion, String url, String comment) {
        var posting = toAnswer(actor, id, expectedVersion);
        if (url != null) {
            placeOf(url, posting, mainAccount(posting));
        }
        return answer(
                actor,
                AuditAction.POSTING_PUBLISHED,
                posting,
                posting.answered(Posting.State.PUBLISHED, actor.personId(), comment, url, now()));
    }

    @Transactional
    public Posting decline(Actor actor, String id, long expectedVersion, String reason) {
        var posting = toAnswer(actor, id, expectedVersion);
        return answer(
                actor,
                AuditAction.POSTING_DECLINED,
                posting,
                posting.answered(Posting.State.DECLINED, actor.personId(), reason, null, now()));
    }

    /** It was published on the main account's platform, at whichever of its sites. */
    private void placeOf(String url, Posting posting, Account main) {
        if (!WebAddress.isOne(url)) {
            throw refusal("not-a-web-address", Map.of());
        }
        var known = platforms.of(posting.organisationId());
        var platform = known.find(main.request().platform());
        if (!ProfileAddress.sameSite(url, main.address())
                && platform.filter(its -> ProfileAddress.isOn(its, url)).isEmpty()) {
            throw refusal(
                    "not-on-platform",
                    Map.of("platform", known.name(main.request().platform())));
        }
    }

    private static Refusal refusal(String code, Map<String, String> params) {
        return new Refusal(ProblemType.RULES_NOT_MET, Map.of(), List.of(Fault.at("/url", code, params)));
    }

    /** Nobody publishes on an account that is over: what still waits on it is declined, in the words that closed it. */
    @Transactional
    void end(String organisationId, String accountId, Instant at) {
        var retirement = accounts.find(organisationId, accountId).orElseThrow().retirement();
        var why = retirement == null ? null : retirement.reason();
        for (var posting : postings.waitingOn(organisationId, accountId)) {
            var declined = posting.answered(Posting.State.DECLINED, null, why, null, at);
            // Whoever answered at that moment has answered.
            if (postings.answer(declined)) {
                tell(
                        Actor.system(organisationId),
                        AuditAction.POSTING_DECLINED,
                        posting.auditState(),
                        declined,
                        at,
                        why);
            }
        }
    }

    private Posting toAnswer(Actor actor, String id, long expectedVersion) {
        var posting = find(actor, id).orElseThrow(NotFound::new);
        if (!answers(actor, posting)) {
            throw new Refusal(ProblemType.NOT_ALLOWED);
        }
        if (posting.requesterId().equals(actor.personId())) {
            throw new Refusal(ProblemType.SAME_PERSON_ASKED);
        }
        if (posting.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        if (posting.state() != Posting.State.WAITING) {
            throw new Refusal(ProblemType.POSTING_ANSWERED);
        }
        return posting;
    }

    private Posting answer(Actor actor, AuditAction action, Posting before, Posting after) {
        if (!postings.answer(after)) {
            throw new ChangedMeanwhile();
        }
        tell(actor, action, before.auditState(), after, after.answeredAt(), after.comment());
        return after;
    }

    private void tell(
            Actor actor, AuditAction action, Map<String, String> before, Posting after, Instant at, String note) {
        var state = new HashMap<>(after.auditState());
        state.put(Posting.REQUESTER, after.requesterId());
        var event = AuditEvent.of(at, actor, action, after.accountId(), before, state, note);
        events.publishEvent(AccountChanged.by(event, audit.append(event)));
    }

    private boolean answers(Actor actor, Posting posting) {
        return actor.has(Role.COMMUNICATIONS) || runs(actor, mainAccount(posting));
    }

    private Account mainAccount(Posting posting) {
        return accounts.find(posting.organisationId(), posting.accountId()).orElseThrow();
    }

    /** The responsible person and the updaters. */
    private static boolean runs(Actor actor, Account account) {
        var request = account.request();
        return actor.personId().equals(request.responsibleId())
                || request.updaterIds().contains(actor.personId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
