package kanava.demo.site;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kanava.account.Account;
import kanava.organisation.Organisation;
import kanava.organisation.Text;
import kanava.verification.LinkingPage;

/** How the stand-in pages begin. */
@Singleton
public class DemoPageSeeds {

    /** Whether the organisation's pages link to the account, whether the account links back and names the organisation. */
    public record Links(boolean onListPage, boolean linksBack, boolean namesOrganisation) {}

    record Lines(ListPage listPage, UnitPage unitPage, AccountPage accountPage, String terms) {}

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

    public void unitPage(String address, Organisation organisation, Text unit) {
        put(address, filled(lines.unitPage().heading(), organisation, null).replace("{unit}", unit.fi()));
    }

    /** @param ours the pages that are to link to it */
    public void account(Account account, Organisation organisation, List<LinkingPage> ours, Links links) {
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
        put(account.address(), filled(String.join("\n", page), organisation, account));
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
