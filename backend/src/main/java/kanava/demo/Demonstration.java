package kanava.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.administration.Founding;
import kanava.demo.site.DemoPageSeeds;
import kanava.discovery.Looks;
import kanava.discovery.Reports;
import kanava.identity.Actor;
import kanava.identity.Passwords;
import kanava.identity.SignIns;
import kanava.organisation.Language;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.organisation.Person;
import kanava.organisation.PersonKind;
import kanava.organisation.Unit;
import kanava.policy.Policy;
import kanava.policy.PolicyDocument;
import kanava.policy.PolicyText;
import kanava.policy.Presets;
import kanava.server.id.Ids;
import kanava.webpage.WebPage;
import kanava.webpage.WebPages;

/** Loads the demonstration once, in one transaction. */
@Singleton
class Demonstration {

    private final Organisations organisations;
    private final Founding founding;
    private final Passwords passwords;
    private final DemoTerms terms;
    private final DemoAccounts accounts;
    private final Presets presets;
    private final PolicyText text;
    private final Ids ids;
    private final DemoPageSeeds pages;
    private final WebPages webPages;
    private final Looks looks;
    private final Reports reports;

    Demonstration(
            Organisations organisations,
            Founding founding,
            Passwords passwords,
            DemoTerms terms,
            DemoAccounts accounts,
            Presets presets,
            PolicyText text,
            Ids ids,
            DemoPageSeeds pages,
            WebPages webPages,
            Looks looks,
            Reports reports) {
        this.organisations = organisations;
        this.founding = founding;
        this.passwords = passwords;
        this.terms = terms;
        this.accounts = accounts;
        this.presets = presets;
        this.text = text;
        this.ids = ids;
        this.pages = pages;
        this.webPages = webPages;
        this.looks = looks;
        this.reports = reports;
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
        accounts.growUp(houses);
        organisations.all().forEach(this::findings);
    }

    /** The pages are looked at once the server is there to serve them. */
    private void findings(Organisation organisation) {
        pages.report(organisation).ifPresent(told -> reports.take(organisation.id(), told.address(), told.words()));
        looks.ask(Actor.system(organisation.id()));
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
        pages.homePage(organisation);
        Optional.ofNullable(body.webPages())
                .orElse(List.of())
                .forEach(seed -> webPage(seed, body, organisation, house));
        return house;
    }

    private void webPage(DemoData.PageSeed seed, DemoData.Body body, Organisation organisation, DemoHouse house) {
        var unit = body.units().stream()
                .filter(one -> one.key().equals(seed.unit()))
                .findFirst()
                .orElseThrow();
        var since = LocalDate.parse(body.policy().inForceOn())
                .atStartOfDay(organisation.zone())
                .toInstant();
        webPages.add(
                organisation.id(),
                new WebPage(ids.next(), seed.url(), house.unit(seed.unit()), true, Set.of(), since, 0));
        pages.unitPage(seed.url(), organisation, unit.name());
    }

    private static Set<String> platformsOf(String slug) {
        return DemoData.accounts().stream()
                .filter(seed -> seed.organisation().equals(slug))
                .map(DemoData.AccountSeed::platform)
                .collect(Collectors.toSet());
    }

    private static Unit unit(DemoData.UnitSeed seed, DemoHouse house) {
        return new Unit(house.unit(seed.key()), house.unit(seed.parent()), seed.level(), seed.name());
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
}
