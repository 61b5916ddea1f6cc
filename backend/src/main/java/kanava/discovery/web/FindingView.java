package kanava.discovery.web;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kanava.account.Accounts;
import kanava.api.model.FindingAction;
import kanava.api.model.FindingList;
import kanava.api.model.FindingReport;
import kanava.api.model.FindingState;
import kanava.discovery.Finding;
import kanava.discovery.Findings;
import kanava.discovery.Findings.Known;
import kanava.discovery.Triage;
import kanava.identity.Actor;
import kanava.server.locking.ETags;
import kanava.server.problem.NotFound;
import kanava.server.time.Wire;

/** Findings as the contract writes them, with what the reader may do. */
@Singleton
class FindingView {

    private final Findings findings;
    private final Accounts accounts;

    FindingView(Findings findings, Accounts accounts) {
        this.findings = findings;
        this.accounts = accounts;
    }

    @Transactional
    FindingList all(Actor actor) {
        return new FindingList(views(actor, findings.all(actor.organisationId())));
    }

    @Transactional
    kanava.api.model.Finding of(Actor actor, String id) {
        return views(actor, List.of(findings.find(actor.organisationId(), id).orElseThrow(NotFound::new)))
                .getFirst();
    }

    private List<kanava.api.model.Finding> views(Actor actor, List<Finding> all) {
        var reports = findings.reports(
                actor.organisationId(), all.stream().map(Finding::id).toList());
        var known = findings.known(
                actor.organisationId(), all.stream().map(Finding::address).collect(Collectors.toSet()));
        var begun = begun(actor, all);
        return all.stream()
                .map(finding -> view(
                        actor,
                        finding,
                        reports.getOrDefault(finding.id(), List.of()),
                        Optional.ofNullable(known.get(finding.address()))
                                .or(() ->
                                        Optional.ofNullable(finding.requestId()).map(begun::get))))
                .toList();
    }

    /** An account at the address is known to all; a request only to those concerned, and its draft may be gone. */
    private Map<String, Known> begun(Actor actor, List<Finding> all) {
        var requests =
                all.stream().map(Finding::requestId).filter(Objects::nonNull).collect(Collectors.toSet());
        var visible = accounts.visible(actor, requests);
        var names = accounts.names(actor.organisationId(), visible);
        return visible.stream()
                .collect(Collectors.toMap(Function.identity(), id -> new Known(id, names.getOrDefault(id, ""))));
    }

    private static kanava.api.model.Finding view(
            Actor actor, Finding finding, List<Finding.Report> reports, Optional<Known> account) {
        return new kanava.api.model.Finding(
                        finding.id(),
                        ETags.of(finding.version()),
                        FindingState.valueOf(finding.state().name()),
                        finding.platform(),
                        finding.address(),
                        finding.pages(),
                        reports.stream()
                                .map(report -> new FindingReport(Wire.at(report.at())).words(report.words()))
                                .toList(),
                        finding.reports(),
                        Wire.at(finding.firstSeenAt()),
                        Wire.at(finding.lastSeenAt()),
                        Triage.allowed(actor, finding).stream()
                                .map(action -> FindingAction.valueOf(action.name()))
                                .collect(Collectors.toSet()))
                .note(finding.note())
                .settledAt(Wire.at(finding.settledAt()))
                .accountId(account.map(Known::accountId).orElse(null))
                .accountName(
                        account.map(Known::name).filter(name -> !name.isEmpty()).orElse(null));
    }
}
