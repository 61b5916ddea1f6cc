package kanava.account.web;

import java.util.Map;
import kanava.api.model.Actor;
import kanava.api.model.ActorKind;
import kanava.audit.AuditEntry;
import kanava.organisation.Person;

/** Who did it, with the name they have today. */
public final class ActorMapper {

    private ActorMapper() {}

    public static Actor actor(AuditEntry entry, Map<String, String> names) {
        return new Actor(ActorKind.valueOf(entry.actorKind().name()))
                .id(entry.actorId())
                .name(entry.actorId() == null ? null : names.get(entry.actorId()));
    }

    /** @return null where they acted for themselves */
    public static Actor onBehalfOf(AuditEntry entry, Map<String, String> names) {
        return entry.onBehalfOfId() == null
                ? null
                : new Actor(ActorKind.PERSON).id(entry.onBehalfOfId()).name(names.get(entry.onBehalfOfId()));
    }

    /** @return null for nobody, and for somebody who is gone */
    public static String name(String personId, Map<String, Person> people) {
        var person = personId == null ? null : people.get(personId);
        return person == null ? null : person.name();
    }
}
