package kanava.publication;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import kanava.publication.OfficialList.Entry;

/**
 * The manifest of Cross-Platform Origin of Content, to be put at `/xpoc-manifest.json` of the organisation's own site: what an
 * account's `xpoc://domain!` leads to.
 */
final class XpocManifest {

    private static final String VERSION = "0.4";

    private XpocManifest() {}

    static Pieces write(OfficialList list, Language language) {
        var organisation = list.organisation();
        return Json.withArray(
                Json.object(
                        "name",
                        organisation.name().fi(),
                        "baseurl",
                        Markup.readable(organisation.homeUrl()).replaceFirst("(?i)^www\\.", ""),
                        "version",
                        VERSION),
                "accounts",
                list.entries().stream().map(entry -> account(list, entry)),
                ",\"content\":[]");
    }

    private static String account(OfficialList list, Entry entry) {
        var account = entry.account();
        return Json.withinHtml(Json.object(
                "account",
                handle(account.address()),
                "platform",
                list.platforms().name(account.platform()),
                "url",
                account.address()));
    }

    /** The last part of the path, or the name of the site where the account is all of it. */
    private static String handle(String address) {
        var parts = Markup.readable(address.replaceFirst("[?#].*$", "")).split("/");
        var last = parts[parts.length - 1];
        return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replaceFirst("^@", "");
    }
}
