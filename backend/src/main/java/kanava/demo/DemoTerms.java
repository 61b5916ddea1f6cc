package kanava.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Stream;
import kanava.demo.site.DemoPageSeeds;
import kanava.identity.Actor;
import kanava.platform.Platform;
import kanava.platform.PlatformCatalogue;
import kanava.platform.terms.Reading;
import kanava.platform.terms.Terms;
import kanava.platform.terms.TermsReadings;
import kanava.policy.Policies;
import kanava.policy.PolicyDocument;
import kanava.policy.PolicyDocument.PlatformRule.Standing;
import kanava.server.id.Ids;

/** In the demonstration the terms of the platforms in use and planned were read some time ago. */
@Singleton
class DemoTerms {

    private static final Duration AGO = Duration.ofDays(60);
    private static final String ANSWER = "Esimerkkivastaus: ";

    private final TermsReadings readings;
    private final Policies policies;
    private final DemoPageSeeds pages;
    private final Ids ids;
    private final Clock clock;

    DemoTerms(TermsReadings readings, Policies policies, DemoPageSeeds pages, Ids ids, Clock clock) {
        this.readings = readings;
        this.policies = policies;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param used platforms on which the organisation has accounts, whatever its rules say of them */
    void read(Actor reader, Set<String> used) {
        var organisationId = reader.organisationId();
        var rules = policies.inForce(organisationId, today()).document();
        var at = clock.instant().minus(AGO).truncatedTo(ChronoUnit.MICROS);
        var named = rules.platforms().stream()
                .filter(rule -> rule.standing() == Standing.IN_USE || rule.standing() == Standing.PLANNED)
                .map(PolicyDocument.PlatformRule::platform);
        Stream.concat(named, used.stream())
                .distinct()
                .flatMap(id -> PlatformCatalogue.builtIn().find(id).stream())
                .filter(platform -> platform.terms() != null)
                .forEach(platform -> read(organisationId, platform, reader.id(), at, rules.termsRereadingDays()));
    }

    private void read(String organisationId, Platform platform, String readerId, Instant at, int interval) {
        readings.add(
                organisationId,
                new Reading(
                        ids.next(),
                        platform.id(),
                        Terms.Kind.TERMS,
                        platform.terms(),
                        "2026",
                        readerId,
                        at,
                        new Reading.Answers(
                                ANSWER + "sisältö pysyy meidän.",
                                ANSWER + "palvelun omilla palvelimilla.",
                                ANSWER + "kopiot pidämme itse.",
                                ANSWER + "Irlannin laki."),
                        today().minusDays(AGO.toDays()).plusDays(interval)));
        readings.follow(organisationId, platform.id(), Terms.Kind.TERMS, platform.terms());
        pages.terms(platform.terms(), platform.name());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
