package kanava.tasks;

import jakarta.inject.Singleton;
import java.util.List;
import kanava.discovery.Findings;
import kanava.identity.Actor;
import kanava.identity.Role;

/** One task for all profiles that the register doesn't know, since the oldest of them: the queue shows each (FIND-1). */
@Singleton
class FindingsToTriage {

    private final Findings findings;

    FindingsToTriage(Findings findings) {
        this.findings = findings;
    }

    List<Task> of(Actor actor) {
        if (!actor.hasAny(Role.COMMUNICATIONS, Role.WEB_EDITOR, Role.SECURITY)) {
            return List.of();
        }
        return findings.waitingSince(actor.organisationId()).stream()
                .map(since -> Task.about(Task.Kind.TRIAGE_FINDINGS, null, "", "", null, null, since))
                .toList();
    }
}
