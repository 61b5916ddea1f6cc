package kanava.retirement;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import kanava.account.Account;
import kanava.account.AccountService;
import kanava.account.Accounts;
import kanava.account.Command;
import kanava.account.Refused;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.server.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Retires the accounts whose last day is over where they live. */
@Singleton
class RetirementJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(RetirementJob.class);

    /** Where days begin first: what isn't over there is over nowhere. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private static final int AT_ONCE = 500;

    private final Accounts accounts;
    private final AccountService service;
    private final Organisations organisations;
    private final Clock clock;

    RetirementJob(Accounts accounts, AccountService service, Organisations organisations, Clock clock) {
        this.accounts = accounts;
        this.service = service;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Task<Void> task() {
        return Tasks.recurring("retire-accounts", FixedDelay.ofMinutes(1)).execute((instance, context) -> run());
    }

    void run() {
        var known = new HashMap<String, Organisation>();
        for (var account : accounts.closingBefore(LocalDate.ofInstant(clock.instant(), EARLIEST), AT_ONCE)) {
            var organisation = known.computeIfAbsent(account.organisationId(), organisations::byId);
            if (organisation.today(clock).isAfter(account.retirement().closesOn())) {
                retire(account);
            }
        }
    }

    /** One that can't be retired must not keep the others from it. */
    private void retire(Account account) {
        try {
            service.executeAsSystem(account.organisationId(), account.id(), new Command.Retire());
        } catch (Refused changedMeanwhile) {
            LOG.info("Account {} is not to be retired: {}", account.id(), changedMeanwhile.why());
        } catch (RuntimeException failed) {
            LOG.warn("Account {} could not be retired; tried again in a minute", account.id(), failed);
        }
    }
}
