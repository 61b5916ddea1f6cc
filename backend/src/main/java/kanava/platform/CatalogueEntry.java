package kanava.platform;

/**
 * A platform as one organisation's catalogue has it.
 *
 * @param own added by the organisation; the others Kanava knows from the start
 * @param profilePath how addresses of profiles are spelt, where the organisation said it; null for what Kanava knows
 * @param archived no longer offered; what stands there already stays
 * @param version counts the organisation's changes; 0 where it made none
 */
public record CatalogueEntry(Platform platform, boolean own, ProfilePath profilePath, boolean archived, long version) {

    static CatalogueEntry builtIn(Platform platform) {
        return new CatalogueEntry(platform, false, null, false, 0);
    }

    String id() {
        return platform.id();
    }
}
