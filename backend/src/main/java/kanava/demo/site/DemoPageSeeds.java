package kanava.demo.site;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanava.account.Account;
import kanava.organisation.Organisation;
import kanava.organisation.Text;
import kanava.verification.LinkingPage;

/** How the stand-in pages begin. */
@Singleton
public class DemoPageSeeds {

    /** Whether the organisation's pages link to the account, whether the account links back and names the organisation. */
    public record Links(boolean onListPage, boolean linksBack, boolean namesOrganisation) {}

    record Lines(
            ListPage listPage,
            UnitPage unitPage,
            Map<String, String> homePages,
            Map<String, Report> reports,
            AccountPage accountPage,
            String terms) {}

    /** What somebody of the public told of. */
    public record Report(String address, String words) {}

    record ListPage(String heading, String account) {}

    record UnitPage(String heading) {}

    record AccountPage(String heading, String namesOrganisation, String linksBack) {}

    private final DemoPages pages;
    private final Lines lines;

    DemoPageSeeds(DemoPages pages) {
        this.pages = pages;
        try (var file = DemoPageSeeds.class.getResourceAsStream("/demo/pages.yaml")) {
            this.lines = new YAMLMapper().readValue(file, Lines.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void listPage(Organisation organisation) {
        put(organisation.listPageUrl(), filled(lines.listPage().heading(), organisation, null));
    }

    /** Where the organisation has more than its list page. */
    public void homePage(Organisation organisation) {
        Optional.ofNullable(lines.homePages().get(organisation.slug()))
                .ifPresent(text -> put(organisation.homeUrl(), text));
    }

    public Optional<Report> report(Organisation organisation) {
        return Optional.ofNullable(lines.reports().get(organisation.slug()));
    }

    public void unitPage(String address, Organisation organisation, Text unit) {
        put(address, filled(lines.unitPage().heading(), organisation, null).replace("{unit}", unit.fi()));
    }

    /**
     * @param ours the pages that are to link to it
     * @param more lines that the account's page shows besides
     */
    public void account(
            Account account, Organisation organisation, List<LinkingPage> ours, Links links, List<String> more) {
        if (links.onListPage()) {
            ours.forEach(page -> {
                var address = DemoAddress.of(page.url()).orElseThrow();
                var before = pages.text(address).orElseThrow();
                pages.put(address, before + "\n" + filled(lines.listPage().account(), organisation, account));
            });
        }
        var page = new ArrayList<>(List.of(lines.accountPage().heading()));
        if (links.namesOrganisation()) {
            page.add(lines.accountPage().namesOrganisation());
        }
        if (links.linksBack()) {
            page.add(lines.accountPage().linksBack());
        }
        page.addAll(more);
        var text = filled(String.join("\n", page), organisation, account);
        put(account.address(), text);
        // A profile that was renamed stands at its new name too.
        more.stream()
                .filter(line -> line.startsWith(DemoPageHtml.NOW_AT))
                .forEach(line -> put(line.substring(DemoPageHtml.NOW_AT.length()), text));
    }

    /** A platform's terms: whoever writes them anew sees what Kanava makes of it. */
    public void terms(String address, String platform) {
        put(address, lines.terms().replace("{platform}", platform));
    }

    private void put(String address, String text) {
        pages.put(DemoAddress.of(address).orElseThrow(), text);
    }

    private static String filled(String pattern, Organisation organisation, Account account) {
        var filled = pattern.replace("{organisation}", organisation.name().fi())
                .replace("{listPage}", organisation.listPageUrl());
        return account == null
                ? filled
                : filled.replace("{account}", account.request().name()).replace("{address}", account.address());
    }
}
