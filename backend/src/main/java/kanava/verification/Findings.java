package kanava.verification;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import kanava.policy.PolicyDocument;
import kanava.policy.RulesInForce;
import kanava.verification.Evidence.Level;
import kanava.verification.Evidence.Reason;
import kanava.verification.pin.Pins;
import kanava.verification.pin.Sighting;

/** What stands before and after the look at the pages: which to fetch, and what to keep of it. Each is one transaction. */
@Singleton
class Findings {

    private final Accounts accounts;
    private final Organisations organisations;
    private final Platforms platforms;
    private final RulesInForce rules;
    private final LinkingPages pages;
    private final Verifications verifications;
    private final VerificationRecords records;
    private final ListingPeriods periods;
    private final Pins pins;
    private final IdentityWatch identities;
    private final AuditLog audit;
    private final ApplicationEventPublisher<AccountChanged> events;
    private final Clock clock;

    Findings(
            Accounts accounts,
            Organisations organisations,
            Platforms platforms,
            RulesInForce rules,
            LinkingPages pages,
            Verifications verifications,
            VerificationRecords records,
            ListingPeriods periods,
            Pins pins,
            IdentityWatch identities,
            AuditLog audit,
            ApplicationEventPublisher<AccountChanged> events,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.platforms = platforms;
        this.rules = rules;
        this.pages = pages;
        this.verifications = verifications;
        this.records = records;
        this.periods = periods;
        this.pins = pins;
        this.identities = identities;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param validity how long what is found may be relied on
     * @param permanentId the platform's for the account, as it was approved; null where none is known
     */
    record Assignment(Subject subject, Duration validity, String permanentId) {}

    /** @return nothing where there is nothing to look at any more */
    @Transactional
    Optional<Assignment> begin(VerificationAsk ask) {
        if (!records.isOpen(ask)) {
            return Optional.empty();
        }
        var account = lookedAt(ask);
        if (account.isEmpty()) {
            records.close(ask);
        }
        return account.map(this::assignment);
    }

    /** What is in use, and what is closed while a page still links to it. */
    private Optional<Account> lookedAt(VerificationAsk ask) {
        return accounts.find(ask.organisationId(), ask.accountId())
                .filter(account -> account.hasProfile()
                        || Asks.mayHaveLinksLeft(account) && records.linksLeft(account.organisationId(), account.id()));
    }

    private Assignment assignment(Account account) {
        var organisation = organisations.byId(account.organisationId());
        var name = organisation.name();
        var days = rulesOf(account).verificationDays();
        // Not the unit's name: "Kirjasto" or "ICT" stands on many a page and vouches for nobody.
        return new Assignment(
                new Subject(
                        account.address(),
                        pages.of(organisation, account.id()),
                        organisation.homeUrl(),
                        List.of(name.fi(), name.sv(), name.en()),
                        platforms.of(organisation.id()).own(),
                        account.request().plan().closed(),
                        !account.hasProfile()),
                Duration.ofDays(days),
                pins.current(account.organisationId(), account.id())
                        .map(approved -> approved.identity().permanentId())
                        .orElse(null));
    }

    private PolicyDocument rulesOf(Account account) {
        return rules.at(account.organisationId(), account.request().unitId(), clock.instant())
                .document();
    }

    /**
     * While the pages were fetched the account may have retired or got another address, or somebody asked again: then
     * this is no news of it.
     */
    @Transactional
    void write(VerificationAsk ask, Subject subject, List<Evidence> fresh, Sighting met) {
        records.lock(ask.organisationId(), ask.accountId());
        if (!records.isOpen(ask)) {
            return;
        }
        var account = lookedAt(ask)
                .filter(found -> found.address().equals(subject.account()))
                .filter(found -> found.hasProfile() != subject.closed());
        if (account.isEmpty()) {
            records.close(ask);
        } else if (subject.closed()) {
            writeLinksLeft(ask, fresh);
        } else {
            write(ask, account.get(), subject, fresh, met);
        }
    }

    private void write(VerificationAsk ask, Account account, Subject subject, List<Evidence> fresh, Sighting met) {
        var now = clock.instant();
        var before = records.evidence(ask.organisationId(), ask.accountId());
        var summary = verifications.summary(ask.organisationId(), ask.accountId());
        var grace = Duration.ofDays(rulesOf(account).verificationGraceDays());
        var judged = identities.judge(
                account, met, fresh, Verdict.of(subject, before, summary.verifiedUntil(), fresh, grace, now), now);
        var verdict = judged.verdict();
        if (summary.verifiedUntil() != null && !summary.holds(now)) {
            periods.close(ask.organisationId(), ask.accountId(), now);
        }
        records.write(ask, verdict, now);
        list(account, verdict, now);
        var changed = !Verdict.levels(before).equals(Verdict.levels(verdict.evidence()))
                || verdict.outcome() != summary.outcome()
                || !judged.learned().isEmpty();
        var warned = warns(summary, verdict, now);
        var after = Verdict.levels(verdict.evidence());
        after.putAll(judged.learned());
        if (warned) {
            var zone = organisations.byId(account.organisationId()).zone();
            after.put(
                    Verdict.LISTED_UNTIL,
                    LocalDate.ofInstant(verdict.verifiedUntil(), zone).toString());
        }
        var event = ask.byPerson() || changed || warned
                ? OptionalLong.of(tell(ask, now, known(before, summary, verdict), after, verdict.outcome()))
                : OptionalLong.empty();
        publish(ask, event, now);
    }

    /**
     * Whether it is time to say when the account leaves the public list (VER-repeat): once something has broken, and once
     * when the end comes near and nothing has renewed it.
     */
    private static boolean warns(VerificationSummary before, Verdict verdict, Instant now) {
        if (verdict.outcome() != Outcome.VERIFIED) {
            return false;
        }
        var near = verdict.verifiedUntil().minus(ByHand.RUNS_OUT);
        var renewed = before.verifiedUntil() == null || verdict.verifiedUntil().isAfter(before.verifiedUntil());
        return !verdict.broken().isEmpty() || !renewed && before.checkedAt().isBefore(near) && !near.isAfter(now);
    }

    /** What was missing all along is said once more when the account is no longer verified for it. */
    private static Map<String, String> known(List<Evidence> before, VerificationSummary summary, Verdict verdict) {
        var levels = Verdict.levels(before);
        if (summary.outcome() == Outcome.VERIFIED && verdict.outcome() == Outcome.MISSING) {
            levels.values().removeIf(Level.MISSING.name()::equals);
        }
        return levels;
    }

    /** Of a closed account only what still leads to it is news, and what was once proved of it stays. */
    private void writeLinksLeft(VerificationAsk ask, List<Evidence> fresh) {
        var now = clock.instant();
        var before = records.evidence(ask.organisationId(), ask.accountId());
        var after = before.stream()
                .flatMap(earlier -> earlier.check().ofOurPage() ? stillLinked(earlier, fresh) : Stream.of(earlier))
                .toList();
        records.writeEvidence(ask, after, now);
        if (ask.byPerson() || !Verdict.levels(before).equals(Verdict.levels(after))) {
            var outcome =
                    verifications.summary(ask.organisationId(), ask.accountId()).outcome();
            tell(ask, now, Verdict.levels(before), Verdict.levels(after), outcome == null ? Outcome.UNKNOWN : outcome);
        }
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

    /** A page that can't be read today may still link; one that is gone or given up doesn't. */
    private static Stream<Evidence> stillLinked(Evidence earlier, List<Evidence> fresh) {
        return fresh.stream()
                .filter(look -> look.isOf(earlier.check(), earlier.pageId()))
                .map(look -> look.level() == Level.UNKNOWN && look.reason() != Reason.NOT_FOUND ? earlier : look);
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
