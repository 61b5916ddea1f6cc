package kanava.publication;

/** The organisation as schema.org tells it to search engines, with its accounts as `sameAs`. */
final class LinkedData {

    private LinkedData() {}

    static Pieces write(OfficialList list, Language language) {
        var organisation = list.organisation();
        return Json.withArray(
                Json.object(
                        "@context",
                        "https://schema.org",
                        "@type",
                        "Organization",
                        "@id",
                        organisation.homeUrl(),
                        "name",
                        Json.texts(organisation.name()),
                        "url",
                        organisation.homeUrl(),
                        "subjectOf",
                        Json.object(
                                "@type",
                                "WebPage",
                                "url",
                                organisation.listPageUrl(),
                                "expires",
                                list.validUntil().map(Object::toString).orElse(null))),
                "sameAs",
                list.entries().stream()
                        .map(entry -> Json.withinHtml(entry.account().address())),
                "");
    }
}
