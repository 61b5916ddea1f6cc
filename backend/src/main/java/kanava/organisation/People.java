package kanava.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import kanava.server.paging.Page;

public interface People {

    /** Those of the ids that are people of the organisation, by id. */
    Map<String, Person> find(String organisationId, Collection<String> ids);

    /** By name; `search` is a part of the name in which every character is a letter. */
    Page<Person> page(String organisationId, Optional<String> search, int limit, Optional<String> cursor);

    void add(String organisationId, Person person);
}
