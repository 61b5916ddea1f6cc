package kanava.notification;

import java.util.Collection;
import java.util.Map;

/** Where people's mail goes, in which language and how often. */
public interface Contacts {

    /** By the person's id; only of those who are still here. */
    Map<String, Contact> find(String organisationId, Collection<String> personIds);

    void choose(String organisationId, String personId, Delivery way, String language);
}
