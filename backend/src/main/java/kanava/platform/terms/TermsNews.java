package kanava.platform.terms;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.platform.terms.TermsReadings.Watched;

/** Keeps what a look at a page found, and tells the log when it is news. */
@Singleton
class TermsNews {

    private final TermsReadings kept;
    private final AuditLog audit;

    TermsNews(TermsReadings kept, AuditLog audit) {
        this.kept = kept;
        this.audit = audit;
    }

    @Transactional
    void looked(Watched watched, String digest, Instant at) {
        var terms = watched.terms();
        var changed = terms.digest() != null && !terms.digest().equals(digest);
        kept.looked(watched, digest, changed, at);
        if (changed) {
            audit.append(AuditEvent.about(
                    at,
                    Actor.system(watched.organisationId()),
                    AuditAction.TERMS_PAGE_CHANGED,
                    new Subject(Subject.Kind.PLATFORM, terms.platform()),
                    Map.of(),
                    Map.of("url", terms.url())));
        }
    }
}
