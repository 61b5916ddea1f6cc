package kanava.platform;

import jakarta.inject.Singleton;

/** The same for everybody: what Kanava knows from the start. */
@Singleton
class BuiltInPlatforms implements Platforms {

    @Override
    public PlatformCatalogue of(String organisationId) {
        return PlatformCatalogue.builtIn();
    }
}
