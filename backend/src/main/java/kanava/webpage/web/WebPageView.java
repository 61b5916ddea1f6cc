package kanava.webpage.web;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import kanava.api.model.AccountStatus;
import kanava.api.model.LinkState;
import kanava.api.model.LinkedAccount;
import kanava.api.model.WebPageList;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.organisation.web.OrganisationMapper;
import kanava.server.locking.ETags;
import kanava.server.problem.NotFound;
import kanava.server.time.Wire;
import kanava.webpage.PageLinks;
import kanava.webpage.WebPage;
import kanava.webpage.WebPages;

/** Pages as the contract writes them: each with its accounts and how it stands with their links. */
@Singleton
class WebPageView {

    /** A unit of more accounts than this isn't met with; the tasks know them all. */
    private static final int MOST_ACCOUNTS = 1000;

    private final WebPages pages;
    private final PageLinks links;
    private final Units units;

    WebPageView(WebPages pages, PageLinks links, Units units) {
        this.pages = pages;
        this.links = links;
        this.units = units;
    }

    @Transactional
    WebPageList all(String organisationId) {
        var linked = links.all(organisationId);
        var tree = units.of(organisationId);
        return new WebPageList(pages.all(organisationId).stream()
                .map(page -> page(page, linked.getOrDefault(page.id(), List.of()), tree))
                .toList());
    }

    @Transactional
    kanava.api.model.WebPage of(String organisationId, String id) {
        var page = pages.find(organisationId, id).orElseThrow(NotFound::new);
        return page(page, links.all(organisationId).getOrDefault(id, List.of()), units.of(organisationId));
    }

    private static kanava.api.model.WebPage page(
            WebPage page, List<kanava.webpage.LinkedAccount> linked, UnitTree tree) {
        return new kanava.api.model.WebPage(
                        page.id(),
                        ETags.of(page.version()),
                        page.url(),
                        page.wholeUnit(),
                        Wire.at(page.since()),
                        linked.stream()
                                .limit(MOST_ACCOUNTS)
                                .map(WebPageView::account)
                                .toList())
                .unit(page.unitId() == null ? null : OrganisationMapper.unitRef(tree, page.unitId()));
    }

    private static LinkedAccount account(kanava.webpage.LinkedAccount account) {
        return new LinkedAccount(
                account.id(),
                account.name(),
                account.platform(),
                AccountStatus.valueOf(account.status().name()),
                account.chosen(),
                LinkState.valueOf(account.link().name()));
    }
}
