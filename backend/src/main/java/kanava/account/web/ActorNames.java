package kanava.account.web;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kanava.audit.AuditEntry;
import kanava.audit.AuditEvent.Subject.Kind;
import kanava.identity.Actor;
import kanava.identity.ApiClients;
import kanava.organisation.People;

/** The log keeps ids of people and clients; these are the names they have today. */
@Singleton
public class ActorNames {

    private final People people;
    private final ApiClients clients;

    ActorNames(People people, ApiClients clients) {
        this.people = people;
        this.clients = clients;
    }

    /**
     * @param others people the entries speak of besides
     * @return names by id of those who acted and of people and clients it was about; who is gone is absent
     */
    public Map<String, String> of(String organisationId, Collection<AuditEntry> entries, Set<String> others) {
        var persons = new HashSet<>(others);
        var programs = new HashSet<String>();
        for (var entry : entries) {
            if (entry.actorId() != null) {
                (entry.actorKind() == Actor.Kind.CLIENT ? programs : persons).add(entry.actorId());
            }
            if (entry.onBehalfOfId() != null) {
                persons.add(entry.onBehalfOfId());
            }
            if (entry.subject() != null) {
                (entry.subject().kind() == Kind.CLIENT ? programs : persons)
                        .add(entry.subject().id());
            }
        }
        var names = new HashMap<>(clients.names(organisationId, programs));
        people.find(organisationId, persons).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }
}
