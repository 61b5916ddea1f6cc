package kanava.account.web;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanava.account.Account;
import kanava.api.model.AuditAction;
import kanava.api.model.HistoryEvent;
import kanava.api.model.HistoryPage;
import kanava.api.model.StepAct;
import kanava.audit.AuditEntry;
import kanava.audit.AuditFilter;
import kanava.audit.AuditLog;
import kanava.server.time.Wire;

/** What happened to one account, for everybody who sees it: the log without its inner details. */
@Singleton
class AccountHistory {

    private final AuditLog audit;
    private final ActorNames names;

    AccountHistory(AuditLog audit, ActorNames names) {
        this.audit = audit;
        this.names = names;
    }

    HistoryPage page(Account account, int limit, Optional<String> cursor) {
        var page = audit.page(account.organisationId(), AuditFilter.ofAccount(account.id()), limit, cursor);
        var actors = names.of(account.organisationId(), page.items(), Set.of());
        var events = page.map(entry -> event(entry, actors));
        return new HistoryPage(events.items()).nextCursor(events.nextCursor().orElse(null));
    }

    private static HistoryEvent event(AuditEntry entry, Map<String, String> actors) {
        return new HistoryEvent(
                        Wire.at(entry.at()),
                        ActorMapper.actor(entry, actors),
                        AuditAction.valueOf(entry.action().name()))
                .act(act(entry))
                .onBehalfOf(ActorMapper.onBehalfOf(entry, actors))
                .note(note(entry));
    }

    /** Of a wish everybody learns that there was one; its words are for those it concerns, and for the auditor. */
    private static String note(AuditEntry entry) {
        return switch (entry.action()) {
            case POSTING_ASKED, POSTING_PUBLISHED, POSTING_DECLINED -> null;
            default -> entry.note();
        };
    }

    /** @return null where no step was decided */
    private static StepAct act(AuditEntry entry) {
        var act = entry.after().get(Account.DECIDED_ACT);
        return act == null ? null : StepAct.valueOf(act);
    }
}
