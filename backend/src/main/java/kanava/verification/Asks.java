package kanava.verification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanava.account.Account;
import kanava.account.AccountService;
import kanava.account.AccountStatus;
import kanava.account.FactFinder;
import kanava.account.Relation;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;
import kanava.verification.VerificationRecords.Ref;

/** Asking for a check. The task is scheduled in the transaction that says it was asked for: neither is there alone. */
@Singleton
public class Asks {

    static final TaskDescriptor<VerificationAsk> TASK = TaskDescriptor.of("verify", VerificationAsk.class);

    private static final Set<Relation> MAY_ASK =
            EnumSet.of(Relation.RESPONSIBLE, Relation.UPDATER, Relation.COMMUNICATIONS, Relation.WEB_EDITOR);

    /** Accounts of one transaction. */
    static final int AT_ONCE = 500;

    private final AccountService accounts;
    private final FactFinder facts;
    private final VerificationRecords records;
    private final AuditLog audit;
    private final SchedulerClient tasks;
    private final Clock clock;

    Asks(
            AccountService accounts,
            FactFinder facts,
            VerificationRecords records,
            AuditLog audit,
            SchedulerClient tasks,
            Clock clock) {
        this.accounts = accounts;
        this.facts = facts;
        this.records = records;
        this.audit = audit;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Why they may not ask for a check now; empty where they may. */
    public Optional<Refusal> refusal(Account account, Set<Relation> relations) {
        if (Collections.disjoint(relations, MAY_ASK)) {
            return Optional.of(new Refusal(ProblemType.NOT_ALLOWED));
        }
        if (!account.hasProfile()
                && !(mayHaveLinksLeft(account) && records.linksLeft(account.organisationId(), account.id()))) {
            return Optional.of(new Refusal(
                    ProblemType.ACTION_NOT_POSSIBLE,
                    Map.of("action", "VERIFY", "status", account.status().name()),
                    List.of()));
        }
        return Optional.empty();
    }

    /** Once closed, an account is looked at until no page of ours links to it any more (IIS-3d). */
    static boolean mayHaveLinksLeft(Account account) {
        return account.status() == AccountStatus.RETIRED && account.address() != null;
    }

    /**
     * Asking again while a check runs is harmless: the pages are looked at once more, and the last look is the answer.
     *
     * @throws kanava.server.problem.NotFound where the actor can't see such an account
     * @throws Refusal where it isn't theirs to ask, or the account isn't in use
     */
    @Transactional
    public Account ask(Actor actor, String accountId) {
        var account = accounts.get(actor, accountId);
        var refusal = refusal(account, facts.about(account, actor).relations());
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        audit.append(AuditEvent.of(
                clock.instant(), actor, AuditAction.VERIFICATION_ASKED, accountId, Map.of(), Map.of(), null));
        later(account.organisationId(), accountId, true);
        return account;
    }

    /** What an opening, a new address or a confirmed attestation asks for by itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void askAfterChange(String organisationId, String accountId) {
        later(organisationId, accountId, false);
    }

    /** What the move of the organisation's own pages asks for by itself: all its accounts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void askAfterMove(String organisationId) {
        many(organisationId, records.lookedAt(organisationId));
    }

    /** What a page that was recorded, moved or given up asks for by itself. Those that aren't in use end it quietly. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void askAfterMove(String organisationId, Collection<String> accountIds) {
        many(
                organisationId,
                accountIds.stream()
                        .sorted()
                        .map(id -> new Ref(organisationId, id))
                        .toList());
    }

    /** The first ones at once, the others in batches of their own: no transaction grows with the organisation. */
    @Transactional
    void many(String organisationId, List<Ref> accounts) {
        var now = clock.instant();
        var rest = new ArrayList<SchedulableInstance<?>>();
        for (int from = AT_ONCE; from < accounts.size(); from += AT_ONCE) {
            var ids = accounts.subList(from, Math.min(from + AT_ONCE, accounts.size())).stream()
                    .map(Ref::accountId)
                    .toList();
            rest.add(AskBatch.TASK
                    .instance("%s@%s#%d".formatted(organisationId, now, from))
                    .data(new AskBatch(organisationId, ids))
                    .scheduledTo(now));
        }
        if (!rest.isEmpty()) {
            tasks.scheduleBatch(rest);
        }
        renew(accounts.subList(0, Math.min(AT_ONCE, accounts.size())));
    }

    /** Each is a task of its own; the hosts' turns see to it that nobody is asked too much. @param accounts not too many */
    @Transactional
    void renew(List<Ref> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var batch = new ArrayList<SchedulableInstance<?>>();
        for (var account : accounts) {
            var ask = VerificationAsk.at(now, account.organisationId(), account.accountId(), false);
            batch.add(task(ask, now));
        }
        tasks.scheduleBatch(batch);
        // Last, as it holds the accounts' rows until the end: checks that are under way want to write to them.
        records.asked(accounts, now);
    }

    private void later(String organisationId, String accountId, boolean byPerson) {
        records.lock(organisationId, accountId);
        var now = clock.instant();
        records.asked(List.of(new Ref(organisationId, accountId)), now);
        tasks.scheduleIfNotExists(task(VerificationAsk.at(now, organisationId, accountId, byPerson), now));
    }

    private static SchedulableInstance<VerificationAsk> task(VerificationAsk ask, Instant at) {
        return TASK.instance(ask.taskId()).data(ask).scheduledTo(at);
    }
}
