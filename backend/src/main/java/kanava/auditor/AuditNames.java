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
import kanava.account.web.ActorNames;
import kanava.audit.AuditEntry;
import kanava.audit.AuditEvent;
import kanava.discovery.Findings;
import kanava.notedaddress.NotedAddress;
import kanava.notedaddress.NotedAddresses;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.platform.PlatformCatalogue;
import kanava.platform.Platforms;
import kanava.webpage.WebPage;
import kanava.webpage.WebPages;

/** The log keeps ids; people read names. Names of a whole page are read at once. */
@Singleton
class AuditNames {

    private static final Set<String> PEOPLE =
            Set.of("requester", "responsible", "updaters", "deputies", "founder", "contact", "standIn");

    private static final String ACCOUNTS = "linkedAccounts";

    private final ActorNames actors;
    private final Units units;
    private final Accounts accounts;
    private final Platforms platforms;
    private final WebPages pages;
    private final NotedAddresses notes;
    private final Findings findings;

    AuditNames(
            ActorNames actors,
            Units units,
            Accounts accounts,
            Platforms platforms,
            WebPages pages,
            NotedAddresses notes,
            Findings findings) {
        this.actors = actors;
        this.units = units;
        this.accounts = accounts;
        this.platforms = platforms;
        this.pages = pages;
        this.notes = notes;
        this.findings = findings;
    }

    Known of(String organisationId, Collection<AuditEntry> entries) {
        var persons = new HashSet<String>();
        var subjects = new HashSet<String>();
        for (var entry : entries) {
            Optional.ofNullable(entry.accountId()).ifPresent(subjects::add);
            Stream.of(entry.before(), entry.after())
                    .forEach(state -> state.forEach((field, value) -> {
                        if (ofPeople(field)) {
                            persons.addAll(ids(value));
                        } else if (field.equals(ACCOUNTS)) {
                            subjects.addAll(ids(value));
                        }
                    }));
        }
        var found = entries.stream()
                .map(AuditEntry::subject)
                .filter(subject -> subject != null && subject.kind() == AuditEvent.Subject.Kind.FINDING)
                .map(AuditEvent.Subject::id)
                .collect(Collectors.toSet());
        return new Known(
                actors.of(organisationId, entries, persons),
                units.of(organisationId),
                accounts.names(organisationId, subjects),
                platforms.of(organisationId),
                pages.all(organisationId).stream().collect(Collectors.toMap(WebPage::id, WebPage::url)),
                notes.all(organisationId).stream().collect(Collectors.toMap(NotedAddress::id, NotedAddress::address)),
                findings.addresses(organisationId, found));
    }

    /** What is proposed is told under the same names as what is so. */
    private static boolean ofPeople(String field) {
        return PEOPLE.contains(field.replaceFirst("^proposed\\.", ""));
    }

    private static List<String> ids(String value) {
        return value == null ? List.of() : Arrays.asList(value.split(" "));
    }

    /**
     * @param names of people and clients by id
     * @param accounts names by account id; an account without a name yet is absent
     * @param pages addresses by page id
     * @param noted addresses by the id of the note
     * @param found addresses by the id of the finding
     */
    record Known(
            Map<String, String> names,
            UnitTree units,
            Map<String, String> accounts,
            PlatformCatalogue platforms,
            Map<String, String> pages,
            Map<String, String> noted,
            Map<String, String> found) {

        /** @return null for an account without a name, and for none */
        String account(String id) {
            return id == null ? null : accounts.get(id);
        }

        /** @return null where it has none any more */
        String subject(AuditEvent.Subject subject) {
            return switch (subject.kind()) {
                case PERSON, CLIENT -> names.get(subject.id());
                case UNIT ->
                    units.find(subject.id()).map(unit -> unit.name().fi()).orElse(null);
                case ORGANISATION -> null;
                case PLATFORM -> platforms.name(subject.id());
                case WEB_PAGE -> pages.get(subject.id());
                case NOTED_ADDRESS -> noted.get(subject.id());
                case FINDING -> found.get(subject.id());
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
            if (ofPeople(field)) {
                return named(value, names);
            }
            if (field.equals(ACCOUNTS)) {
                return named(value, accounts);
            }
            return value;
        }

        private static String named(String value, Map<String, String> names) {
            return ids(value).stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining("; "));
        }
    }
}
