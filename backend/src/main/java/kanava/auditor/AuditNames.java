package kanava.auditor;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.account.Accounts;
import kanava.audit.AuditEntry;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject.Kind;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.platform.PlatformCatalogue;
import kanava.platform.Platforms;

/** The log keeps ids; people read names. Names of a whole page are read at once. */
@Singleton
class AuditNames {

    private static final Set<String> PEOPLE = Set.of("requester", "responsible", "updaters");

    private final People people;
    private final Units units;
    private final Accounts accounts;
    private final Platforms platforms;

    AuditNames(People people, Units units, Accounts accounts, Platforms platforms) {
        this.people = people;
        this.units = units;
        this.accounts = accounts;
        this.platforms = platforms;
    }

    Known of(String organisationId, Collection<AuditEntry> entries) {
        var persons = new HashSet<String>();
        var subjects = new HashSet<String>();
        for (var entry : entries) {
            Optional.ofNullable(entry.actorId()).ifPresent(persons::add);
            Optional.ofNullable(entry.accountId()).ifPresent(subjects::add);
            Optional.ofNullable(entry.subject())
                    .filter(subject -> subject.kind() == Kind.PERSON)
                    .ifPresent(subject -> persons.add(subject.id()));
            Stream.of(entry.before(), entry.after())
                    .forEach(state -> PEOPLE.forEach(field -> persons.addAll(ids(state.get(field)))));
        }
        return new Known(
                people.find(organisationId, persons),
                units.of(organisationId),
                accounts.names(organisationId, subjects),
                platforms.of(organisationId));
    }

    private static List<String> ids(String value) {
        return value == null ? List.of() : Arrays.asList(value.split(" "));
    }

    /** @param accounts names by account id; an account without a name yet is absent */
    record Known(
            Map<String, Person> people, UnitTree units, Map<String, String> accounts, PlatformCatalogue platforms) {

        /** @return null for an account without a name, and for none */
        String account(String id) {
            return id == null ? null : accounts.get(id);
        }

        /** @return null where it has none any more */
        String subject(AuditEvent.Subject subject) {
            return switch (subject.kind()) {
                case PERSON ->
                    Optional.ofNullable(people.get(subject.id()))
                            .map(Person::name)
                            .orElse(null);
                case UNIT ->
                    units.find(subject.id()).map(unit -> unit.name().fi()).orElse(null);
                case ORGANISATION -> null;
                case PLATFORM -> platforms.name(subject.id());
            };
        }

        /** For tables; the screen has the units' names in the reader's language. */
        String unit(String id) {
            return units.find(id).map(unit -> unit.name().fi()).orElse(id);
        }

        /** @return null for null */
        String readable(String field, String value) {
            if (value == null) {
                return null;
            }
            if (PEOPLE.contains(field)) {
                return ids(value).stream()
                        .map(id -> Optional.ofNullable(people.get(id))
                                .map(Person::name)
                                .orElse(id))
                        .collect(Collectors.joining("; "));
            }
            return value;
        }
    }
}
