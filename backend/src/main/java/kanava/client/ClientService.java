package kanava.client;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Administrator;
import kanava.identity.ApiClient;
import kanava.identity.ApiClients;
import kanava.identity.Scope;
import kanava.identity.Secret;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.organisation.People;
import kanava.server.id.Ids;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.Fault;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** Administrators' work on clients. Nothing is changed without an event in the log. */
@Singleton
public class ClientService {

    /** Long enough to be no nuisance, short enough that somebody looks after it now and then. */
    static final Period LONGEST = Period.ofYears(2);

    /** By which scanners for leaked secrets can tell what they have found. */
    private static final String PREFIX = "kanava_";

    /** A client and the secret it has just been given, which nobody can be shown again. */
    public record Issued(ApiClient client, Secret secret) {}

    private final ApiClients clients;
    private final Organisations organisations;
    private final People people;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    ClientService(
            ApiClients clients, Organisations organisations, People people, AuditLog audit, Ids ids, Clock clock) {
        this.clients = clients;
        this.organisations = organisations;
        this.people = people;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public ApiClient get(Actor actor, String id) {
        return clients.find(actor.organisationId(), id).orElseThrow(NotFound::new);
    }

    @Transactional
    public Issued create(Actor actor, String name, Set<Scope> scopes, String contactId, LocalDate expiresOn) {
        Administrator.isNeeded(actor);
        var organisation = organisations.byId(actor.organisationId());
        var faults = new ArrayList<>(faults(organisation, expiresOn));
        var contact = people.holdHere(organisation.id(), List.of(contactId)).get(contactId);
        if (contact == null || contact.archived()) {
            faults.add(Fault.at("/contactId", "unknown-person", Map.of()));
        }
        refuse(faults);
        var now = now();
        var client = new ApiClient(
                ids.next(),
                organisation.id(),
                0,
                name,
                scopes,
                contactId,
                1,
                now,
                expiresOn,
                endOf(expiresOn, organisation),
                now,
                null);
        var secret = Secret.random(PREFIX);
        clients.add(client, secret.hash());
        tell(actor, AuditAction.CLIENT_CREATED, Map.of(), client, now);
        return new Issued(client, secret);
    }

    @Transactional
    public Issued rotate(Actor actor, String id, long expectedVersion, LocalDate expiresOn) {
        var client = running(actor, id, expectedVersion);
        var organisation = organisations.byId(actor.organisationId());
        refuse(faults(organisation, expiresOn));
        var now = now();
        var secret = Secret.random(PREFIX);
        var rotated = client.withNewSecret(expiresOn, endOf(expiresOn, organisation), now);
        save(rotated, Optional.of(secret.hash()));
        tell(actor, AuditAction.CLIENT_SECRET_ROTATED, client.auditState(), rotated, now);
        return new Issued(get(actor, id), secret);
    }

    @Transactional
    public ApiClient end(Actor actor, String id, long expectedVersion) {
        end(actor, running(actor, id, expectedVersion));
        return get(actor, id);
    }

    /** Nobody answers for them any more. */
    @Transactional
    public void endAllOf(Actor actor, String contactId) {
        clients.answeredForBy(actor.organisationId(), contactId).forEach(client -> end(actor, client));
    }

    private void end(Actor actor, ApiClient client) {
        var now = now();
        var ended = client.ended(now);
        save(ended, Optional.empty());
        tell(actor, AuditAction.CLIENT_ENDED, client.auditState(), ended, now);
    }

    /** What has expired may still be given a new secret, or be ended. */
    private ApiClient running(Actor actor, String id, long expectedVersion) {
        Administrator.isNeeded(actor);
        var client = get(actor, id);
        if (client.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        if (client.endedAt() != null) {
            throw new Refusal(ProblemType.CLIENT_ENDED);
        }
        return client;
    }

    private void save(ApiClient client, Optional<String> secretHash) {
        if (!clients.save(client, secretHash)) {
            throw new ChangedMeanwhile();
        }
    }

    private void tell(Actor actor, AuditAction action, Map<String, String> before, ApiClient after, Instant now) {
        var subject = new AuditEvent.Subject(AuditEvent.Subject.Kind.CLIENT, after.id());
        audit.append(AuditEvent.about(now, actor, action, subject, before, after.auditState()));
    }

    private List<Fault> faults(Organisation organisation, LocalDate expiresOn) {
        var today = organisation.today(clock);
        var earliest = today.plusDays(1);
        var latest = today.plus(LONGEST);
        return expiresOn.isBefore(earliest) || expiresOn.isAfter(latest)
                ? List.of(Fault.at(
                        "/expiresOn",
                        "day-out-of-range",
                        Map.of("earliest", earliest.toString(), "latest", latest.toString())))
                : List.of();
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.RULES_NOT_MET, Map.of(), faults);
        }
    }

    private static Instant endOf(LocalDate lastDay, Organisation organisation) {
        return lastDay.plusDays(1).atStartOfDay(organisation.zone()).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
