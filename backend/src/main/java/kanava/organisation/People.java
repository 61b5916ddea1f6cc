package kanava.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import kanava.server.paging.Page;

public interface People {

    /** Those of the ids that are people of the organisation, by id; archived ones too. */
    Map<String, Person> find(String organisationId, Collection<String> ids);

    /** The same as they are now; until the transaction ends none of them is archived or changed. */
    Map<String, Person> holdHere(String organisationId, Collection<String> ids);

    /** Until the transaction ends nobody comes to name the person. */
    void holdBack(String organisationId, String id);

    /**
     * By name.
     *
     * @param search a part of the name in which every character is a letter
     * @param archived those who are archived instead of those who are here
     */
    Page<Person> page(
            String organisationId, Optional<String> search, boolean archived, int limit, Optional<String> cursor);

    void add(String organisationId, Person person);

    /**
     * Writes the person at the next version.
     *
     * @return false where they are no longer at the given one
     */
    boolean save(String organisationId, Person person);
}
