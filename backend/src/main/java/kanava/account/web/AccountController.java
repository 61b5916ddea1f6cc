package kanava.account.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanava.account.AccountFilter;
import kanava.account.AccountService;
import kanava.account.Accounts;
import kanava.account.Command;
import kanava.api.AccountApi;
import kanava.api.model.Account;
import kanava.api.model.AccountPage;
import kanava.api.model.AccountRequest;
import kanava.api.model.AccountStatus;
import kanava.api.model.Approval;
import kanava.api.model.DecisionAhead;
import kanava.api.model.HistoryPage;
import kanava.api.model.ListAccountsSortParameter;
import kanava.api.model.ReasonList;
import kanava.api.model.Reasoned;
import kanava.api.model.RecordedAddress;
import kanava.api.model.Rejection;
import kanava.approval.Reasons;
import kanava.identity.CurrentActor;
import kanava.organisation.Units;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountController implements AccountApi {

    private final AccountService service;
    private final Accounts accounts;
    private final Commands commands;
    private final Units units;
    private final AccountView view;
    private final RequestMapper requests;
    private final AccountHistory history;
    private final Reasons reasons;
    private final CurrentActor currentActor;
    private final Clock clock;

    AccountController(
            AccountService service,
            Accounts accounts,
            Commands commands,
            Units units,
            AccountView view,
            RequestMapper requests,
            AccountHistory history,
            Reasons reasons,
            CurrentActor currentActor,
            Clock clock) {
        this.service = service;
        this.accounts = accounts;
        this.commands = commands;
        this.units = units;
        this.view = view;
        this.requests = requests;
        this.history = history;
        this.reasons = reasons;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public AccountPage listAccounts(
            Set<AccountStatus> status,
            Set<String> platform,
            String unitId,
            Boolean attention,
            String search,
            ListAccountsSortParameter sort,
            Integer limit,
            String cursor) {
        var reader = currentActor.get();
        var tree = units.of(reader.organisationId());
        var filter = new AccountFilter(
                AccountMapper.statuses(status),
                platform == null ? Set.of() : platform,
                Optional.ofNullable(unitId)
                        .map(unit -> withSubtree(tree.subtrees(List.of(unit)), unit))
                        .orElse(Set.of()),
                Boolean.TRUE.equals(attention),
                Optional.ofNullable(search),
                AccountMapper.sort(sort));
        var page = accounts.list(reader, filter, limit, Optional.ofNullable(cursor))
                .map(item -> AccountMapper.summary(item, tree, clock.instant()));
        return new AccountPage(page.items()).nextCursor(page.nextCursor().orElse(null));
    }

    /** A unit nobody knows has no accounts; an empty set would mean all. */
    private static Set<String> withSubtree(Set<String> subtree, String unit) {
        return subtree.isEmpty() ? Set.of(unit) : subtree;
    }

    @Override
    public HttpResponse<Account> createAccount(AccountRequest request, String idempotencyKey) {
        var actor = currentActor.get();
        var account = service.create(actor, requests.request(request), Optional.ofNullable(idempotencyKey));
        return HttpResponse.created(view.of(account, actor), URI.create("/api/v1/accounts/" + account.id()));
    }

    @Override
    @Transactional
    public Account getAccount(String id) {
        var reader = currentActor.get();
        return view.of(service.get(reader, id), reader);
    }

    @Override
    @Transactional
    public HistoryPage getHistory(String id, Integer limit, String cursor) {
        var reader = currentActor.get();
        return history.page(service.get(reader, id), limit, Optional.ofNullable(cursor));
    }

    @Override
    public Account replaceRequest(String id, String ifMatch, AccountRequest request) {
        return commands.execute(id, ifMatch, new Command.Edit(requests.request(request)));
    }

    @Override
    public Account submit(String id, String ifMatch) {
        return commands.execute(id, ifMatch, new Command.Submit());
    }

    @Override
    public Account withdraw(String id, String ifMatch) {
        return commands.execute(id, ifMatch, new Command.Withdraw());
    }

    @Override
    public Account approve(String id, String ifMatch, Approval approval) {
        return commands.execute(
                id, ifMatch, new Command.Approve(approval.getComment(), DecisionMapper.record(approval)));
    }

    @Override
    public Account returnForChanges(String id, String ifMatch, Reasoned reasoned) {
        var key = DecisionMapper.reasonKey(reasons, Reasons.Act.RETURN, reasoned.getReasonKey());
        return commands.execute(id, ifMatch, new Command.Return(reasoned.getReason(), key));
    }

    @Override
    public Account reject(String id, String ifMatch, Rejection rejection) {
        return commands.execute(
                id, ifMatch, new Command.Reject(rejection.getReason(), DecisionMapper.record(reasons, rejection)));
    }

    @Override
    public Account decideAhead(String id, String ifMatch, DecisionAhead ahead) {
        return commands.execute(id, ifMatch, new Command.DecideAhead(ahead.getComment(), DecisionMapper.record(ahead)));
    }

    @Override
    public ReasonList listReasons() {
        return DecisionMapper.reasons(reasons);
    }

    @Override
    public Account open(String id, String ifMatch, RecordedAddress recorded) {
        return commands.execute(id, ifMatch, new Command.Open(recorded.getAddress()));
    }

    @Override
    public Account correctAddress(String id, String ifMatch, RecordedAddress recorded) {
        return commands.execute(id, ifMatch, new Command.CorrectAddress(recorded.getAddress()));
    }

    @Override
    public Account proposeChange(String id, String ifMatch, AccountRequest request) {
        return commands.execute(id, ifMatch, new Command.ProposeChange(requests.request(request)));
    }
}
