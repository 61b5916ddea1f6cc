package kanava.platform;

/** Which platforms an organisation knows. */
public interface Platforms {

    PlatformCatalogue of(String organisationId);
}
