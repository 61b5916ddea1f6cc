package kanava.account.address;

/** The services whose profile addresses Kanava can read. What it knows of each stands in {@link PlatformCatalogue}. */
public enum Platform {
    FACEBOOK,
    INSTAGRAM,
    X,
    YOUTUBE,
    LINKEDIN
}
