package kanava.demo;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.account.Account;
import kanava.account.AccountRequest;
import kanava.account.AccountService;
import kanava.account.Accounts;
import kanava.account.ChannelKind;
import kanava.account.Command;
import kanava.administration.Founding;
import kanava.approval.DecisionRecord;
import kanava.approval.Reviews;
import kanava.audit.AuditLog;
import kanava.demo.site.DemoPageSeeds;
import kanava.identity.Actor;
import kanava.identity.Passwords;
import kanava.identity.SignIns;
import kanava.organisation.Language;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.PersonKind;
import kanava.organisation.Unit;
import kanava.organisation.Units;
import kanava.policy.Policies;
import kanava.policy.Policy;
import kanava.policy.PolicyDocument;
import kanava.policy.PolicyText;
import kanava.policy.Presets;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.server.id.Ids;

/**
 * Loads the demonstration once, in one transaction. The accounts go the way every account goes, through the commands and
 * in their own time, so that their history and audit log are true to the rules.
 */
@Singleton
class Demonstration {

    private final Organisations organisations;
    private final Units units;
    private final People people;
    private final Founding founding;
    private final Passwords passwords;
    private final Policies policies;
    private final Accounts accounts;
    private final AccountService service;
    private final Reviews reviews;
    private final DemoTerms terms;
    private final AuditLog audit;
    private final Presets presets;
    private final PolicyText text;
    private final Ids ids;
    private final JdbcOperations jdbc;
    private final DemoPageSeeds pages;

    Demonstration(
            Organisations organisations,
            Units units,
            People people,
            Founding founding,
            Passwords passwords,
            Policies policies,
            Accounts accounts,
            AccountService service,
            Reviews reviews,
            DemoTerms terms,
            AuditLog audit,
            Presets presets,
            PolicyText text,
            Ids ids,
            JdbcOperations jdbc,
            DemoPageSeeds pages) {
        this.organisations = organisations;
        this.units = units;
        this.people = people;
        this.founding = founding;
        this.passwords = passwords;
        this.policies = policies;
        this.accounts = accounts;
        this.service = service;
        this.reviews = reviews;
        this.terms = terms;
        this.audit = audit;
        this.presets = presets;
        this.text = text;
        this.ids = ids;
        this.jdbc = jdbc;
        this.pages = pages;
    }

    /** Does nothing where there is an organisation already. */
    @Transactional
    void loadOnce() {
        if (!organisations.all().isEmpty()) {
            return;
        }
        var houses = new HashMap<String, DemoHouse>();
        DemoData.organisations().forEach(body -> houses.put(body.slug(), organisation(body)));
        people(houses);
        houses.forEach((slug, house) -> terms.read(house.person("responsible"), platformsOf(slug)));
        DemoData.accounts().stream()
                .sorted(Comparator.comparing(DemoData.AccountSeed::officialSince))
                .forEach(seed -> account(seed, houses.get(seed.organisation())));
    }

    private DemoHouse organisation(DemoData.Body body) {
        var organisation = new Organisation(
                ids.next(), body.slug(), body.name(), ZoneId.of(body.zone()), body.listPageUrl(), body.homeUrl());
        var house = new DemoHouse(organisation.id());
        body.units().forEach(seed -> house.unit(seed.key(), ids.next()));
        var units = body.units().stream().map(seed -> unit(seed, house)).toList();
        var document = text.amid(document(body.policy()), units);
        founding.found(
                organisation, units, new Policy(1, LocalDate.parse(body.policy().inForceOn()), document));
        pages.listPage(organisation);
        return house;
    }

    private static Set<String> platformsOf(String slug) {
        return DemoData.accounts().stream()
                .filter(seed -> seed.organisation().equals(slug))
                .map(DemoData.AccountSeed::platform)
                .collect(Collectors.toSet());
    }

    private static Unit unit(DemoData.UnitSeed seed, DemoHouse house) {
        return new Unit(
                house.unit(seed.key()), house.unit(seed.parent()), seed.level(), seed.name(), seed.pageUrl(), null, 0);
    }

    /** A preset's document, where the organisation has put it in force; otherwise rules of its own. */
    private PolicyDocument document(DemoData.PolicySeed policy) {
        return policy.preset() == null
                ? presets.with(policy.document().toString())
                : presets.find(policy.preset()).orElseThrow().document();
    }

    private void people(Map<String, DemoHouse> houses) {
        var everybody = DemoData.people();
        var hash = passwords.hash(everybody.password());
        for (var staff : everybody.organisations()) {
            var house = houses.get(staff.organisation());
            for (var seed : staff.people()) {
                var person = house.person(seed.key(), ids.next(), seed.roles());
                founding.settle(
                        inhabitant(person, seed, house, staff.organisation()),
                        person.assignments(),
                        seed.key() + "@" + staff.organisation() + ".demo",
                        new SignIns.SignIn(person.organisationId(), person.id(), hash));
            }
        }
    }

    /** Their mail addresses lead nowhere in the world (RFC 2606): only a mail catcher will ever see a mail of theirs. */
    private static Person inhabitant(Actor person, DemoData.PersonSeed seed, DemoHouse house, String organisation) {
        return new Person(
                person.id(),
                seed.name().fi(),
                house.unit(seed.unit()),
                null,
                seed.key() + "@" + organisation + ".example",
                Language.FI,
                PersonKind.EMPLOYEE,
                null,
                0);
    }

    private void account(DemoData.AccountSeed seed, DemoHouse house) {
        var requester = house.person(seed.requester());
        var organisation = organisations.byId(requester.organisationId());
        var zone = organisation.zone();
        var listed = LocalDate.parse(seed.officialSince());
        var clock =
                new WorkingDays(listed.minusDays(7).atTime(LocalTime.of(9, 12)).atZone(zone));
        var service = this.service.at(clock);
        var rules = policies.inForce(organisation.id(), listed).document();
        var account = service.create(requester, request(seed, house, rules), Optional.empty());
        clock.later();
        account = service.execute(requester, account.id(), account.version(), new Command.Submit());
        while (true) {
            var review = reviews.latest(account.organisationId(), account.id()).orElseThrow();
            var step = review.current();
            if (step.isEmpty()) {
                break;
            }
            clock.later();
            var decider = house.holder(step.get().role(), step.get().unitId(), review.takenPart());
            var day = LocalDate.ofInstant(clock.instant(), zone);
            account = service.execute(
                    decider,
                    account.id(),
                    account.version(),
                    new Command.Approve(null, decision(rules, step.get().no(), day)));
        }
        // Where the document gives only the platform's own address, the profile's is still to be recorded.
        if (seed.url() == null) {
            return;
        }
        clock.later();
        account = service.execute(
                house.person(seed.responsible()), account.id(), account.version(), new Command.Open(seed.url()));
        if (account.request().kind().speaks()) {
            listedSince(account, listed.atTime(LocalTime.NOON).atZone(zone).toInstant());
            pages.account(account, organisation, seed.page());
        }
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
                seed.updaters().stream().map(house::person).map(Actor::id).toList(),
                seed.channel() == ChannelKind.OWNED
                        ? List.of(house.person("communications").id())
                        : List.of(),
                seed.mailbox(),
                seed.weeklyHours(),
                DemoPlan.of(seed, rules));
    }
}
