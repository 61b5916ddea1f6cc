package kanava.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kanava.organisation.Text;

/** The list as a record for catalogues of open data (DCAT-AP), as JSON-LD. */
final class DatasetRecord {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private static final List<File> FILES = List.of(
            new File("accounts", "JSON", "application/json"),
            new File("accounts.csv", "CSV", "text/csv"),
            new File("accounts.jsonld", "JSON_LD", "application/ld+json"),
            new File("page.html", "HTML", "text/html"));

    /** @param format of the EU's list of file types */
    private record File(String name, String format, String mediaType) {}

    private DatasetRecord() {}

    static Pieces write(OfficialList list, Language language) {
        var organisation = list.organisation();
        return Pieces.of(Json.withinHtml(Json.object(
                        "@context",
                        context(),
                        "@id",
                        list.at("dataset.jsonld"),
                        "@type",
                        "dcat:Dataset",
                        "dct:identifier",
                        list.at("accounts"),
                        "dct:title",
                        Json.texts(said(each -> HtmlList.title(list, each))),
                        "dct:description",
                        Json.texts(said(each -> each.word("intro"))),
                        "dct:publisher",
                        Json.object(
                                "@id",
                                organisation.homeUrl(),
                                "@type",
                                "foaf:Agent",
                                "foaf:name",
                                Json.texts(organisation.name()),
                                "foaf:homepage",
                                reference(organisation.homeUrl())),
                        "dct:language",
                        List.of(
                                reference(AUTHORITY + "language/FIN"),
                                reference(AUTHORITY + "language/SWE"),
                                reference(AUTHORITY + "language/ENG")),
                        "dct:accessRights",
                        reference(AUTHORITY + "access-right/PUBLIC"),
                        "dct:accrualPeriodicity",
                        reference(AUTHORITY + "frequency/UPDATE_CONT"),
                        "dcat:theme",
                        reference(AUTHORITY + "data-theme/GOVE"),
                        "dcat:keyword",
                        Json.texts(said(each -> each.word("keyword"))),
                        "dcat:landingPage",
                        reference(organisation.listPageUrl()),
                        "dct:valid",
                        list.validUntil()
                                .map(end -> Json.object("@type", "xsd:dateTime", "@value", end.toString()))
                                .orElse(null),
                        "dcat:distribution",
                        FILES.stream().map(file -> distribution(list, file)).toList()))
                + "\n");
    }

    private static Map<String, Object> context() {
        return Json.object(
                "dcat",
                "http://www.w3.org/ns/dcat#",
                "dct",
                "http://purl.org/dc/terms/",
                "foaf",
                "http://xmlns.com/foaf/0.1/",
                "xsd",
                "http://www.w3.org/2001/XMLSchema#");
    }

    private static Map<String, Object> distribution(OfficialList list, File file) {
        return Json.object(
                "@type",
                "dcat:Distribution",
                "dct:title",
                file.format(),
                "dcat:accessURL",
                reference(list.at(file.name())),
                "dcat:downloadURL",
                reference(list.at(file.name())),
                "dct:format",
                reference(AUTHORITY + "file-type/" + file.format()),
                "dcat:mediaType",
                reference("https://www.iana.org/assignments/media-types/" + file.mediaType()));
    }

    private static Map<String, Object> reference(String address) {
        return Json.object("@id", address);
    }

    private static Text said(Function<Language, String> words) {
        var each = Arrays.stream(Language.values()).map(words).toList();
        return new Text(each.get(0), each.get(1), each.get(2));
    }
}
