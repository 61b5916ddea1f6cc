package kanava.platform;

import jakarta.inject.Singleton;
import java.util.function.Predicate;
import kanava.policy.KnownPlatforms;

/** Rules may name what is in the organisation's catalogue, archived or not. */
@Singleton
class PlatformsOfRules implements KnownPlatforms {

    private final Platforms platforms;

    PlatformsOfRules(Platforms platforms) {
        this.platforms = platforms;
    }

    @Override
    public Predicate<String> of(String organisationId) {
        var catalogue = platforms.of(organisationId);
        return id -> catalogue.entry(id).isPresent();
    }
}
