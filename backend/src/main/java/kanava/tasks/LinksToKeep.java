package kanava.tasks;

import jakarta.inject.Singleton;
import java.util.List;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.webpage.LinkWork;
import kanava.webpage.LinkedAccount.Link;
import kanava.webpage.PageLinks;

/**
 * Links that web editors put on pages, from an account's approval until a check has found them; and those they take away
 * once it is closed, until a check finds them no more (IIS-3d).
 */
@Singleton
class LinksToKeep {

    private final PageLinks links;

    LinksToKeep(PageLinks links) {
        this.links = links;
    }

    List<Task> toKeep(Actor actor, int limit) {
        return actor.has(Role.WEB_EDITOR)
                ? links.work(actor.organisationId(), limit).stream()
                        .map(LinksToKeep::task)
                        .toList()
                : List.of();
    }

    private static Task task(LinkWork work) {
        return Task.about(
                        kind(work),
                        work.accountId(),
                        work.accountName(),
                        work.platform(),
                        work.unitId(),
                        work.requesterId(),
                        work.since())
                .on(work.page());
    }

    private static Task.Kind kind(LinkWork work) {
        if (work.what() == Link.TO_REMOVE) {
            return Task.Kind.REMOVE_LINK_FROM_PAGE;
        }
        return work.listPage() ? Task.Kind.PUT_LINK_ON_LIST_PAGE : Task.Kind.PUT_LINK_ON_PAGE;
    }
}
