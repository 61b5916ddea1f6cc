package kanava.publication;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kanava.organisation.Organisation;
import kanava.platform.Platform;
import kanava.platform.address.ProfileAddress;
import kanava.policy.Policies;
import kanava.policy.PolicyDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the organisation chose and what its policy calls main channels and purposes. */
@Singleton
class Arrangements {

    private static final Logger LOG = LoggerFactory.getLogger(Arrangements.class);

    private final Policies policies;
    private final Versions versions;
    private final Clock clock;

    Arrangements(Policies policies, Versions versions, Clock clock) {
        this.policies = policies;
        this.versions = versions;
        this.clock = clock;
    }

    /** Empty while the database can't be asked: a list in another order is better than none. */
    Optional<Arrangement> of(Organisation organisation, List<Platform> ownPlatforms) {
        try {
            var policy = policies.inForce(organisation.id(), organisation.today(clock))
                    .document();
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
                                    PolicyDocument.Choice::key, PolicyDocument.Choice::name, (one, other) -> one))));
        } catch (DataAccessException away) {
            LOG.warn("How the list of {} is arranged could not be read", organisation.slug(), away);
            return Optional.empty();
        }
    }
}
