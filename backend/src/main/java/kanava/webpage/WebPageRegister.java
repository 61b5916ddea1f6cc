package kanava.webpage;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.organisation.Organisations;
import kanava.organisation.Units;
import kanava.server.id.Ids;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;
import kanava.verification.Asks;

/**
 * The pages that link to accounts, kept by those who look after the web site (IIS-3d). A page that moves is changed once:
 * one event tells of it, and every account on it is looked at anew.
 */
@Singleton
public class WebPageRegister {

    private final Organisations organisations;
    private final Units units;
    private final WebPages pages;
    private final PageLinks links;
    private final LinksLeft left;
    private final Asks asks;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    WebPageRegister(
            Organisations organisations,
            Units units,
            WebPages pages,
            PageLinks links,
            LinksLeft left,
            Asks asks,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.organisations = organisations;
        this.units = units;
        this.pages = pages;
        this.links = links;
        this.left = left;
        this.asks = asks;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public WebPage add(Actor actor, WebPageFacts facts) {
        beginAs(actor);
        check(actor.organisationId(), facts, null);
        var page =
                new WebPage(ids.next(), facts.url(), facts.unitId(), facts.wholeUnit(), facts.accountIds(), now(), 0);
        pages.add(actor.organisationId(), page);
        var concerned = links.accountsOn(actor.organisationId(), page.id());
        left.takeBack(actor.organisationId(), page.url(), concerned);
        tell(actor, AuditAction.WEB_PAGE_ADDED, page.id(), Map.of(), page.auditState(), concerned.size());
        asks.askAfterMove(actor.organisationId(), concerned);
        return page;
    }

    /** Accounts that stay on a page that stays where it is aren't disturbed, and nobody by a page that stays as it is. */
    @Transactional
    public WebPage change(Actor actor, String id, long expectedVersion, WebPageFacts facts) {
        beginAs(actor);
        var organisationId = actor.organisationId();
        var before = at(organisationId, id, expectedVersion);
        check(organisationId, facts, id);
        var after = before.as(facts, now());
        if (after.equals(before)) {
            return before;
        }
        var were = links.accountsOn(organisationId, id);
        if (!pages.save(organisationId, after)) {
            throw new ChangedMeanwhile();
        }
        var are = links.accountsOn(organisationId, id);
        left.leave(organisationId, id, without(were, are), now());
        left.takeBack(organisationId, after.url(), are);
        var concerned = after.since().equals(before.since()) ? oneOf(were, are) : all(were, are);
        tell(actor, AuditAction.WEB_PAGE_CHANGED, id, before.auditState(), after.auditState(), concerned.size());
        asks.askAfterMove(organisationId, concerned);
        return pages.find(organisationId, id).orElseThrow();
    }

    /**
     * What was missing for this page alone is missing no more, so its accounts are looked at anew. A link that stands there
     * is to be taken away.
     */
    @Transactional
    public void remove(Actor actor, String id, long expectedVersion) {
        beginAs(actor);
        var page = at(actor.organisationId(), id, expectedVersion);
        var concerned = links.accountsOn(actor.organisationId(), id);
        left.leave(actor.organisationId(), id, concerned, now());
        pages.remove(actor.organisationId(), id);
        tell(actor, AuditAction.WEB_PAGE_REMOVED, id, page.auditState(), Map.of(), concerned.size());
        asks.askAfterMove(actor.organisationId(), concerned);
    }

    /** One at a time: two can't record the same page, nor one too many. */
    private void beginAs(Actor actor) {
        if (!actor.hasAny(Role.WEB_EDITOR, Role.COMMUNICATIONS, Role.ADMINISTRATOR)) {
            throw new Refusal(ProblemType.NOT_ALLOWED);
        }
        organisations.hold(actor.organisationId());
    }

    private WebPage at(String organisationId, String id, long expectedVersion) {
        var page = pages.find(organisationId, id).orElseThrow(NotFound::new);
        if (page.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        return page;
    }

    /** What a page has linked to all along it may keep, though it is closed by now. */
    private void check(String organisationId, WebPageFacts facts, String id) {
        var all = pages.all(organisationId);
        var linkable = new HashSet<>(links.linkable(organisationId, facts.linked()));
        Optional.ofNullable(id)
                .flatMap(known ->
                        all.stream().filter(page -> page.id().equals(known)).findFirst())
                .ifPresent(page -> linkable.addAll(page.accountIds()));
        var faults = WebPageRules.faults(
                facts,
                organisations.byId(organisationId).listPageUrl(),
                all.stream().filter(page -> !page.id().equals(id)).toList(),
                units.of(organisationId),
                linkable);
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.RULES_NOT_MET, Map.of(), faults);
        }
    }

    private void tell(
            Actor actor,
            AuditAction action,
            String id,
            Map<String, String> before,
            Map<String, String> after,
            int concerned) {
        var event = AuditEvent.about(now(), actor, action, new Subject(Subject.Kind.WEB_PAGE, id), before, after);
        if (!event.tellsNothing()) {
            var said = new HashMap<>(after);
            said.put("concerned", Integer.toString(concerned));
            audit.append(AuditEvent.about(event.at(), actor, action, event.subject(), before, said));
        }
    }

    private static Set<String> all(Collection<String> were, Collection<String> are) {
        var all = new HashSet<>(were);
        all.addAll(are);
        return all;
    }

    /** Those that came or went. */
    private static Set<String> oneOf(Collection<String> were, Collection<String> are) {
        var changed = all(were, are);
        changed.removeIf(account -> were.contains(account) && are.contains(account));
        return changed;
    }

    private static Set<String> without(Collection<String> were, Collection<String> are) {
        var gone = new HashSet<>(were);
        gone.removeAll(are);
        return gone;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
