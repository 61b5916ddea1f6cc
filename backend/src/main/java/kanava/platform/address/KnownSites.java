package kanava.platform.address;

import java.util.List;
import kanava.platform.PlatformCatalogue;

/** The rules of the platforms that Kanava knows from the start, ready for reading. */
final class KnownSites {

    static final List<PlatformRules> ALL = PlatformCatalogue.builtIn().all().stream()
            .flatMap(PlatformRules::of)
            .toList();

    private KnownSites() {}
}
