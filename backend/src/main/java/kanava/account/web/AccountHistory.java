package kanava.account.web;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kanava.account.Account;
import kanava.api.model.AuditAction;
import kanava.api.model.HistoryEvent;
import kanava.api.model.HistoryPage;
import kanava.audit.AuditEntry;
import kanava.audit.AuditFilter;
import kanava.audit.AuditLog;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.server.time.Wire;

/** What happened to one account, for everybody who sees it: the log without its inner details. */
@Singleton
class AccountHistory {

    private final AuditLog audit;
    private final People people;

    AccountHistory(AuditLog audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    HistoryPage page(Account account, int limit, Optional<String> cursor) {
        var page = audit.page(account.organisationId(), AuditFilter.ofAccount(account.id()), limit, cursor);
        var actors = people.find(
                account.organisationId(),
                page.items().stream()
                        .map(AuditEntry::actorId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        var events = page.map(entry -> event(entry, actors));
        return new HistoryPage(events.items()).nextCursor(events.nextCursor().orElse(null));
    }

    private static HistoryEvent event(AuditEntry entry, Map<String, Person> actors) {
        return new HistoryEvent(
                        Wire.at(entry.at()),
                        ActorMapper.actor(entry, actors),
                        AuditAction.valueOf(entry.action().name()))
                .note(entry.note());
    }
}
