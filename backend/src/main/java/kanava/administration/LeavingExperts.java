package kanava.administration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import kanava.account.AccountService;
import kanava.account.AccountStatus;
import kanava.account.Accounts;
import kanava.account.Command;
import kanava.administration.Holdings.Holding;
import kanava.approval.Reasons;
import kanava.organisation.Organisations;
import kanava.organisation.Person;
import kanava.policy.RulesInForce;

/**
 * RAU-expert: an expert account is never handed over. When its expert leaves, its closing is announced in the same
 * transaction: with the notice its rules ask for, and the organisation's list of accounts as what to follow instead.
 */
@Singleton
class LeavingExperts {

    private final AccountService service;
    private final Accounts accounts;
    private final Organisations organisations;
    private final RulesInForce rules;
    private final Reasons reasons;
    private final Clock clock;

    LeavingExperts(
            AccountService service,
            Accounts accounts,
            Organisations organisations,
            RulesInForce rules,
            Reasons reasons,
            Clock clock) {
        this.service = service;
        this.accounts = accounts;
        this.organisations = organisations;
        this.rules = rules;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** @param held what names the person; what already closes goes on closing */
    void close(String organisationId, Person person, List<Holding> held) {
        held.stream()
                .filter(holding -> holding.endsWithPerson() && holding.status() == AccountStatus.ACTIVE)
                .map(Holding::accountId)
                .distinct()
                .forEach(accountId -> announce(organisationId, person, accountId));
    }

    private void announce(String organisationId, Person person, String accountId) {
        var organisation = organisations.byId(organisationId);
        var unitId =
                accounts.find(organisationId, accountId).orElseThrow().request().unitId();
        var notice =
                rules.at(organisationId, unitId, clock.instant()).document().noticeDays();
        var why = reasons.find(Reasons.EXPERT_LEFT).orElseThrow().message().in(person.language());
        service.executeAsSystem(
                organisationId,
                accountId,
                new Command.AnnounceRetirement(
                        why,
                        Reasons.EXPERT_LEFT,
                        organisation.today(clock).plusDays(notice),
                        organisation.listPageUrl()));
    }
}
