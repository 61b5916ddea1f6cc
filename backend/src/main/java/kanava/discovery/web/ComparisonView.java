package kanava.discovery.web;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.account.Accounts;
import kanava.api.model.DifferenceKind;
import kanava.api.model.OwnPage;
import kanava.api.model.PageComparison;
import kanava.api.model.PageDifference;
import kanava.api.model.PageOutcome;
import kanava.discovery.Difference;
import kanava.discovery.Finding;
import kanava.discovery.Findings;
import kanava.discovery.PageComparisons;
import kanava.server.time.Wire;

/** The last look at the organisation's own pages, as the contract writes it. */
@Singleton
class ComparisonView {

    private final PageComparisons comparisons;
    private final Findings findings;
    private final Accounts accounts;

    ComparisonView(PageComparisons comparisons, Findings findings, Accounts accounts) {
        this.comparisons = comparisons;
        this.findings = findings;
        this.accounts = accounts;
    }

    @Transactional
    PageComparison of(String organisationId) {
        var state = comparisons.find(organisationId).orElse(kanava.discovery.PageComparison.NONE);
        var found = comparisons.differences(organisationId);
        var staying = staying(organisationId, found);
        var differences = found.stream()
                .filter(difference -> !isExtra(difference) || !staying.contains(difference.address()))
                .toList();
        var names = accounts.names(
                organisationId,
                differences.stream()
                        .map(Difference::accountId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return new PageComparison(
                        state.askedAt() != null,
                        state.pagesSoFar(),
                        state.complete(),
                        pages(organisationId),
                        differences.stream().map(one -> difference(one, names)).toList())
                .comparedAt(Wire.at(state.comparedAt()))
                .nextAt(Wire.at(state.dueAt()));
    }

    /** Addresses of which somebody has said that they may stay, since the look or long before. */
    private Set<String> staying(String organisationId, List<Difference> found) {
        var extras = found.stream()
                .filter(ComparisonView::isExtra)
                .map(Difference::address)
                .collect(Collectors.toSet());
        return findings.at(organisationId, extras).values().stream()
                .filter(finding -> !finding.waits() && finding.state() != Finding.State.NOT_OURS)
                .map(Finding::address)
                .collect(Collectors.toSet());
    }

    private static boolean isExtra(Difference difference) {
        return difference.kind() == Difference.Kind.EXTRA;
    }

    private List<OwnPage> pages(String organisationId) {
        return comparisons.pages(organisationId).stream()
                .map(page -> new OwnPage(
                        page.url(), PageOutcome.valueOf(page.outcome().name())))
                .toList();
    }

    private static PageDifference difference(Difference difference, Map<String, String> names) {
        return new PageDifference(
                        DifferenceKind.valueOf(difference.kind().name()),
                        difference.platform(),
                        difference.address(),
                        difference.page(),
                        difference.pages(),
                        Wire.at(difference.since()))
                .written(difference.written())
                .instead(difference.instead())
                .accountId(difference.accountId())
                .accountName(difference.accountId() == null ? null : names.get(difference.accountId()));
    }
}
