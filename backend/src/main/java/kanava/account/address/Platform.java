package kanava.account.address;

/**
 * The services whose profile addresses Kanava can read, in the order of lists. What it knows of each stands in
 * {@link PlatformCatalogue}.
 */
public enum Platform {
    FACEBOOK,
    INSTAGRAM,
    LINKEDIN,
    X,
    YOUTUBE
}
