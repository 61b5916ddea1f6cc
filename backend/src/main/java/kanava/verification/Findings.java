package kanava.verification;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import kanava.account.Account;
import kanava.account.AccountChanged;
import kanava.account.Accounts;
import kanava.account.VerificationSummary;
import kanava.account.VerificationSummary.Outcome;
import kanava.account.Verifications;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.organisation.Organisations;
import kanava.platform.Platforms;
import kanava.policy.RulesInForce;

/** What stands before and after the look at the pages: which to fetch, and what to keep of it. Each is one transaction. */
@Singleton
class Findings {

    private final Accounts accounts;
    private final Organisations organisations;
    private final Platforms platforms;
    private final RulesInForce rules;
    private final Verifications verifications;
    private final VerificationRecords records;
    private final ListingPeriods periods;
    private final AuditLog audit;
    private final ApplicationEventPublisher<AccountChanged> events;
    private final Clock clock;

    Findings(
            Accounts accounts,
            Organisations organisations,
            Platforms platforms,
            RulesInForce rules,
            Verifications verifications,
            VerificationRecords records,
            ListingPeriods periods,
            AuditLog audit,
            ApplicationEventPublisher<AccountChanged> events,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.platforms = platforms;
        this.rules = rules;
        this.verifications = verifications;
        this.records = records;
        this.periods = periods;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param validity how long what is found may be relied on */
    record Assignment(Subject subject, Duration validity) {}

    /** @return nothing where there is nothing to look at any more */
    @Transactional
    Optional<Assignment> begin(VerificationAsk ask) {
        if (!records.isOpen(ask)) {
            return Optional.empty();
        }
        var account = accounts.find(ask.organisationId(), ask.accountId()).filter(Account::hasProfile);
        if (account.isEmpty()) {
            records.close(ask);
        }
        return account.map(this::assignment);
    }

    private Assignment assignment(Account account) {
        var organisation = organisations.byId(account.organisationId());
        var name = organisation.name();
        var days = rules.at(organisation.id(), account.request().unitId(), clock.instant())
                .document()
                .verificationDays();
        // Not the unit's name: "Kirjasto" or "ICT" stands on many a page and vouches for nobody.
        return new Assignment(
                new Subject(
                        account.address(),
                        organisation.listPageUrl(),
                        organisation.homeUrl(),
                        List.of(name.fi(), name.sv(), name.en()),
                        platforms.of(organisation.id()).own()),
                Duration.ofDays(days));
    }

    /**
     * While the pages were fetched the account may have retired or got another address, or somebody asked again: then
     * this is no news of it.
     */
    @Transactional
    void write(VerificationAsk ask, String address, List<Evidence> fresh) {
        records.lock(ask.organisationId(), ask.accountId());
        if (!records.isOpen(ask)) {
            return;
        }
        var account = accounts.find(ask.organisationId(), ask.accountId())
                .filter(Account::hasProfile)
                .filter(found -> found.address().equals(address));
        if (account.isEmpty()) {
            records.close(ask);
            return;
        }
        var now = clock.instant();
        var before = records.evidence(ask.organisationId(), ask.accountId());
        var summary = verifications.summary(ask.organisationId(), ask.accountId());
        var verdict = Verdict.of(before, fresh, now);
        if (summary.verifiedUntil() != null && !summary.holds(now)) {
            periods.close(ask.organisationId(), ask.accountId(), now);
        }
        records.write(ask, verdict, now);
        list(account.get(), verdict, now);
        var changed = !Verdict.levels(before).equals(Verdict.levels(verdict.evidence()))
                || verdict.outcome() != summary.outcome();
        var event = ask.byPerson() || changed
                ? OptionalLong.of(
                        tell(ask, now, Verdict.levels(before), Verdict.levels(verdict.evidence()), verdict.outcome()))
                : OptionalLong.empty();
        publish(ask, event, now);
    }

    /** The check failed by our own doing, again and again. It ends, and says that nothing is known; the next one comes by itself. */
    @Transactional
    void giveUp(VerificationAsk ask) {
        records.lock(ask.organisationId(), ask.accountId());
        if (records.isOpen(ask)) {
            var now = clock.instant();
            records.writeUnknown(ask, now);
            publish(ask, OptionalLong.of(tell(ask, now, Map.of(), Map.of(), Outcome.UNKNOWN)), now);
        }
    }

    private void list(Account account, Verdict verdict, Instant now) {
        var summary = new VerificationSummary(null, now, verdict.outcome(), verdict.verifiedUntil(), null);
        if (summary.holds(now)) {
            records.listed(account.organisationId(), account.id(), now);
            periods.open(account.organisationId(), account.id(), account.address(), now);
        } else {
            periods.close(account.organisationId(), account.id(), now);
        }
    }

    private long tell(
            VerificationAsk ask, Instant now, Map<String, String> before, Map<String, String> after, Outcome outcome) {
        // Only in "after", so that it always stands in the event, also when it is what it was.
        var found = new TreeMap<>(after);
        found.put("verification", outcome.name());
        return audit.append(AuditEvent.of(
                now,
                Actor.system(ask.organisationId()),
                AuditAction.VERIFICATION_CHECKED,
                ask.accountId(),
                before,
                found,
                null));
    }

    private void publish(VerificationAsk ask, OptionalLong event, Instant now) {
        events.publishEvent(new AccountChanged(
                ask.organisationId(), ask.accountId(), AuditAction.VERIFICATION_CHECKED, event, now));
    }
}
