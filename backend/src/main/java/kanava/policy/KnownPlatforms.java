package kanava.policy;

import java.util.function.Predicate;

/** Which platforms rules may name; the catalogue is kept a floor above. */
public interface KnownPlatforms {

    /** @return whether an id is one of the organisation's catalogue */
    Predicate<String> of(String organisationId);
}
