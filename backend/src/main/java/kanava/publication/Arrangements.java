package kanava.publication;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kanava.organisation.Organisation;
import kanava.organisation.Units;
import kanava.platform.Platform;
import kanava.platform.address.ProfileAddress;
import kanava.policy.Policy;
import kanava.policy.PolicyDocument;
import kanava.policy.RulesInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the organisation chose and what its policy calls main channels and purposes. */
@Singleton
class Arrangements {

    private static final Logger LOG = LoggerFactory.getLogger(Arrangements.class);

    private final RulesInForce rules;
    private final Units units;
    private final Versions versions;
    private final Clock clock;

    Arrangements(RulesInForce rules, Units units, Versions versions, Clock clock) {
        this.rules = rules;
        this.units = units;
        this.versions = versions;
        this.clock = clock;
    }

    /** Empty while the database can't be asked: a list in another order is better than none. */
    Optional<Arrangement> of(Organisation organisation, List<Platform> ownPlatforms) {
        try {
            var base = rules.base(organisation.id(), clock.instant());
            var policy = base.document();
            return Optional.of(new Arrangement(
                    versions.latest(organisation.id())
                            .map(Version::presentation)
                            .orElse(Presentation.DEFAULT),
                    policy.platforms().stream()
                            .map(PolicyDocument.PlatformRule::mainAddress)
                            .filter(Objects::nonNull)
                            .map(address -> ProfileAddress.read(address, ownPlatforms))
                            .filter(ProfileAddress.Profile.class::isInstance)
                            .map(profile -> ((ProfileAddress.Profile) profile).canonical())
                            .collect(Collectors.toUnmodifiableSet()),
                    policy.purposes().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    PolicyDocument.Choice::key, PolicyDocument.Choice::name, (one, other) -> one)),
                    answerTimes(organisation, base)));
        } catch (DataAccessException away) {
            LOG.warn("How the list of {} is arranged could not be read", organisation.slug(), away);
            return Optional.empty();
        }
    }

    private AnswerTimes answerTimes(Organisation organisation, Policy base) {
        var everywhere = rules.everywhere(organisation.id(), base, clock.instant());
        var inUnits = new TreeMap<String, PolicyDocument.AnswerTime>();
        for (var unit : units.of(organisation.id()).parentsFirst()) {
            var time = everywhere.apply(unit.id()).document().answerTime();
            if (time != null) {
                inUnits.put(unit.id(), time);
            }
        }
        return new AnswerTimes(base.document().answerTime(), inUnits);
    }
}
