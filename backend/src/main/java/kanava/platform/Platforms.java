package kanava.platform;

import java.util.Map;

/** Which platforms an organisation knows: those Kanava knows from the start, changed and added to by its administrators. */
public interface Platforms {

    PlatformCatalogue of(String organisationId);

    /** By organisation, of those that say anything of their own. */
    Map<String, PlatformCatalogue> all();

    /** Keeps a new entry, or one that was changed for the first time. @return false where somebody was faster */
    boolean add(String organisationId, CatalogueEntry entry);

    /** An account there has an address, which is read by what the catalogue says of the platform. */
    boolean hasAddresses(String organisationId, String id);

    /** @return false where the entry isn't at its version any more */
    boolean save(String organisationId, CatalogueEntry entry);
}
