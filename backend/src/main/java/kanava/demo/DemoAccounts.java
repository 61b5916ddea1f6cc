package kanava.demo;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import kanava.account.Account;
import kanava.account.AccountRequest;
import kanava.account.AccountService;
import kanava.account.ChannelKind;
import kanava.account.Command;
import kanava.approval.DecisionRecord;
import kanava.approval.Reasons;
import kanava.approval.Reviews;
import kanava.approval.Step;
import kanava.attachment.AttachmentService;
import kanava.demo.site.DemoPageSeeds;
import kanava.identity.Actor;
import kanava.organisation.Organisations;
import kanava.platform.address.ProfileAddress;
import kanava.policy.Policies;
import kanava.policy.PolicyDocument;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.verification.LinkingPages;
import kanava.verification.pin.Baseline;
import kanava.verification.pin.Identity;
import kanava.verification.pin.Pins;

/**
 * The demonstration's accounts go the way every account goes, through the commands. Each goes at its own time, and all of them
 * side by side: so their histories are true to the rules, and the audit log tells them day by day as it would have been.
 */
@Singleton
class DemoAccounts {

    /** Days before an account was listed on which it was asked for. */
    private static final int LEAD = 12;

    private final Organisations organisations;
    private final Policies policies;
    private final AccountService service;
    private final AttachmentService attachments;
    private final Reviews reviews;
    private final JdbcOperations jdbc;
    private final DemoPageSeeds pages;
    private final LinkingPages linking;
    private final Pins pins;
    private final Clock clock;

    DemoAccounts(
            Organisations organisations,
            Policies policies,
            AccountService service,
            AttachmentService attachments,
            Reviews reviews,
            JdbcOperations jdbc,
            DemoPageSeeds pages,
            LinkingPages linking,
            Pins pins,
            Clock clock) {
        this.organisations = organisations;
        this.policies = policies;
        this.service = service;
        this.attachments = attachments;
        this.reviews = reviews;
        this.jdbc = jdbc;
        this.pages = pages;
        this.linking = linking;
        this.pins = pins;
        this.clock = clock;
    }

    void growUp(Map<String, DemoHouse> houses) {
        var grown = new HashMap<String, Account>();
        var waiting = new PriorityQueue<Journey>(Comparator.comparing(Journey::at));
        for (var seed : DemoData.accounts()) {
            var start = LocalDate.parse(seed.officialSince()).minusDays(LEAD);
            waiting.add(new Opening(houses.get(seed.organisation()), seed, start, waiting.size(), grown));
        }
        var underway = DemoData.underway();
        for (var begun : underway.requests()) {
            waiting.add(new Beginning(houses.get(begun.request().organisation()), begun, waiting.size()));
        }
        for (var change : underway.changes()) {
            waiting.add(new Changing(houses.get(change.organisation()), change, waiting.size(), grown));
        }
        while (!waiting.isEmpty()) {
            var next = waiting.poll();
            if (next.goOn()) {
                waiting.add(next);
            }
        }
        underway.suspensions().forEach(alarm -> suspend(alarm, houses.get(alarm.organisation()), grown));
    }

    /** Just now, after all else: whoever signs in finds it. */
    private void suspend(DemoData.Alarm alarm, DemoHouse house, Map<String, Account> grown) {
        var account = grown.get(alarm.account());
        service.execute(
                house.person(alarm.by()),
                account.id(),
                account.version(),
                new Command.Suspend(Reasons.COMPROMISED, alarm.reason(), alarm.publicNote()));
    }

    /** What one account goes through, a step at a time. */
    private abstract class Journey {

        final DemoHouse house;
        final WorkingDays days;
        final AccountService service;
        private Runnable next;

        /** @param place among the others: nobody does everything at the same minute */
        Journey(DemoHouse house, LocalDate start, int place) {
            this.house = house;
            this.days = new WorkingDays(
                    start.atTime(LocalTime.of(8, 12)).plusMinutes(11L * place).atZone(zone(house)));
            this.service = DemoAccounts.this.service.at(days);
        }

        Instant at() {
            return days.instant();
        }

        /** @return whether there is more to come */
        boolean goOn() {
            var now = next;
            next = null;
            now.run();
            days.later();
            return next != null;
        }

        void then(Runnable step) {
            next = step;
        }
    }

    /** From the request to the first step of its decision. */
    private abstract class Asking extends Journey {

        final DemoData.AccountSeed seed;
        final PolicyDocument rules;
        Account account;

        Asking(DemoHouse house, DemoData.AccountSeed seed, LocalDate start, int place) {
            super(house, start, place);
            this.seed = seed;
            this.rules = policies.inForce(house.organisationId(), start).document();
            then(this::create);
        }

        private void create() {
            account = service.create(requester(), request(seed, house, rules), Optional.empty());
            then(this::submit);
        }

        void submit() {
            act(requester(), new Command.Submit());
            then(this::decide);
        }

        abstract void decide();

        void act(Actor who, Command command) {
            account = service.execute(who, account.id(), account.version(), command);
        }

        Actor requester() {
            return house.person(seed.requester());
        }

        Actor holder(Step step) {
            var review = reviews.latest(account.organisationId(), account.id()).orElseThrow();
            return house.holder(step.role(), step.unitId(), review.takenPart());
        }

        Optional<Step> step() {
            return reviews.latest(account.organisationId(), account.id())
                    .orElseThrow()
                    .current();
        }
    }

    /** An account that the documents name as in use. */
    private final class Opening extends Asking {

        private final Map<String, Account> grown;

        Opening(DemoHouse house, DemoData.AccountSeed seed, LocalDate start, int place, Map<String, Account> grown) {
            super(house, seed, start, place);
            this.grown = grown;
        }

        @Override
        void decide() {
            var step = step().orElseThrow();
            var day = LocalDate.ofInstant(at(), days.getZone());
            act(holder(step), new Command.Approve(null, decision(rules, step.no(), day)));
            // Where the document gives only the platform's own address, the profile's is still to be recorded.
            if (step().isPresent()) {
                then(this::decide);
            } else if (seed.url() != null) {
                then(this::open);
            }
        }

        private void open() {
            act(house.person(seed.responsible()), new Command.Open(seed.url()));
            grown.put(seed.key(), account);
            if (account.request().kind().speaks()) {
                listedSince(
                        account,
                        LocalDate.parse(seed.officialSince())
                                .atTime(LocalTime.NOON)
                                .atZone(days.getZone())
                                .toInstant());
                var organisation = organisations.byId(account.organisationId());
                pages.account(
                        account,
                        organisation,
                        linking.of(organisation, account.id()),
                        seed.page(),
                        seed.profile() == null ? List.of() : seed.profile().shows());
                if (seed.profile() != null) {
                    pinnedAs(account, seed.profile(), at());
                }
            }
        }
    }

    /** The first check of a new installation compares with who it was long ago (ID-PIN). */
    private void pinnedAs(Account account, DemoData.Profile profile, Instant since) {
        var handle = ((ProfileAddress.Profile) ProfileAddress.read(account.address())).handle();
        pins.pin(
                account.organisationId(),
                account.id(),
                new Baseline(
                        1,
                        new Identity(profile.permanentId(), handle, account.address(), profile.displayName()),
                        account.address(),
                        since,
                        null,
                        null));
    }

    /** A request that waits, or has come back. */
    private final class Beginning extends Asking {

        private final DemoData.Begun begun;

        Beginning(DemoHouse house, DemoData.Begun begun, int place) {
            super(house, begun.request(), ago(house, begun.workingDaysAgo()), place);
            this.begun = begun;
        }

        @Override
        void submit() {
            if (begun.attachment() != null) {
                attachments
                        .at(days)
                        .add(
                                requester(),
                                account.id(),
                                begun.attachment().name(),
                                new ByteArrayInputStream(DemoPdf.of(begun.attachment())));
            }
            super.submit();
            if (begun.stands() == DemoData.Stand.WAITING) {
                then(null);
            }
        }

        @Override
        void decide() {
            var why = begun.returned();
            act(holder(step().orElseThrow()), new Command.Return(why.reason(), why.reasonKey()));
        }
    }

    /** A change of an account in use that waits for its decision. */
    private final class Changing extends Journey {

        Changing(DemoHouse house, DemoData.Change change, int place, Map<String, Account> grown) {
            super(house, ago(house, change.workingDaysAgo()), place);
            then(() -> {
                var account = grown.get(change.account());
                service.execute(
                        house.person(change.by()),
                        account.id(),
                        account.version(),
                        new Command.ProposeChange(changed(account.request(), change, house)));
            });
        }
    }

    private ZoneId zone(DemoHouse house) {
        return organisations.byId(house.organisationId()).zone();
    }

    private LocalDate ago(DemoHouse house, int workingDays) {
        return WorkingDays.before(LocalDate.ofInstant(clock.instant(), zone(house)), workingDays);
    }

    /** The owning unit answers for the account; where a body decides, it met on that day. */
    private static DecisionRecord decision(PolicyDocument rules, int step, LocalDate day) {
        var meeting = rules.chain().get(step - 1).body()
                ? new DecisionRecord.Meeting(day, "§ " + step, null, null, true)
                : null;
        return new DecisionRecord(null, null, null, true, null, meeting);
    }

    /** The first check of a new installation finds the links; that they stood before is part of the demonstration. */
    private void listedSince(Account account, Instant listed) {
        var since = Times.toUtc(listed);
        new Sql(
                        "INSERT INTO verification (organisation_id, account_id, listed_since) VALUES (?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE listed_since = ?",
                        account.organisationId(),
                        account.id(),
                        since,
                        since)
                .write(jdbc);
        new Sql(
                        "INSERT INTO listing_period (organisation_id, account_id, listed_from, address) VALUES (?, ?, ?, ?)",
                        account.organisationId(),
                        account.id(),
                        since,
                        account.address())
                .write(jdbc);
    }

    private static AccountRequest request(DemoData.AccountSeed seed, DemoHouse house, PolicyDocument rules) {
        return new AccountRequest(
                seed.channel(),
                seed.platform(),
                seed.name(),
                seed.url(),
                seed.purpose(),
                seed.audience(),
                house.unit(seed.unit()),
                house.person(seed.responsible()).id(),
                ids(seed.updaters(), house),
                seed.channel() == ChannelKind.OWNED
                        ? List.of(house.person("communications").id())
                        : List.of(),
                seed.mailbox(),
                seed.weeklyHours(),
                DemoPlan.of(seed, rules, house.person(seed.responsible()).id()));
    }

    private static AccountRequest changed(AccountRequest now, DemoData.Change change, DemoHouse house) {
        return new AccountRequest(
                now.kind(),
                now.platform(),
                now.name(),
                now.plannedAddress(),
                change.purpose() == null ? now.purpose() : change.purpose(),
                change.audience() == null ? now.audience() : change.audience(),
                now.unitId(),
                now.responsibleId(),
                change.updaters() == null ? now.updaterIds() : ids(change.updaters(), house),
                now.deputyIds(),
                now.sharedMailbox(),
                now.weeklyHours(),
                now.plan());
    }

    private static List<String> ids(List<String> people, DemoHouse house) {
        return people.stream().map(house::person).map(Actor::id).toList();
    }
}
