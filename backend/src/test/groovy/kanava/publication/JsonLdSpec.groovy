package kanava.publication

import com.apicatalog.jsonld.JsonLd
import com.apicatalog.jsonld.document.JsonDocument
import com.apicatalog.jsonld.loader.DocumentLoader
import jakarta.json.JsonArray
import jakarta.json.JsonObject
import kanava.account.AccountStatus
import kanava.fixtures.Api
import kanava.fixtures.Houses
import spock.lang.Specification

/** OUT-ONE, PUB-formats: read by a JSON-LD processor, to the facts that are meant. */
class JsonLdSpec extends Specification {
    static final String DCAT = 'http://www.w3.org/ns/dcat#'
    static final String DCT = 'http://purl.org/dc/terms/'
    static final String FOAF = 'http://xmlns.com/foaf/0.1/'
    static final String AUTHORITY = 'http://publications.europa.eu/resource/authority/'

    /** What the context at schema.org says of the terms we use. */
    static final DocumentLoader SCHEMA_ORG = { URI address, options ->
        assert address.host == 'schema.org'
        JsonDocument.of(new StringReader('{"@context": {"@vocab": "https://schema.org/", "sameAs": {"@type": "@id"}, "url": {"@type": "@id"}}}'))
    } as DocumentLoader

    def house = Houses.decidingInOneStep()

    def "PUB-formats: a processor finds the accounts as sameAs of the organisation, by whole addresses"() {
        given:
        def accounts = ['X', 'YOUTUBE'].collect { house.account(AccountStatus.ACTIVE, platform: it, listed: true) }

        when:
        def organisation = expanded('accounts.jsonld')

        then:
        types(organisation) == ['https://schema.org/Organization']
        id(organisation) == house.organisation.homeUrl()
        ids(organisation, 'https://schema.org/sameAs') == accounts*.address()
        languages(organisation, 'https://schema.org/name') == ['fi', 'sv', 'en']
    }

    def "OUT-ONE: a processor finds what DCAT-AP demands, from the vocabularies it demands it from"() {
        given:
        house.account(AccountStatus.ACTIVE, listed: true)

        when:
        def dataset = expanded('dataset.jsonld')
        def publisher = dataset.getJsonArray("${DCT}publisher").getJsonObject(0)
        def files = dataset.getJsonArray("${DCAT}distribution")

        then: 'of the data set: title and description are mandatory, the rest has its range'
        types(dataset) == ["${DCAT}Dataset".toString()]
        ["${DCT}title", "${DCT}description", "${DCAT}keyword"].every { languages(dataset, it) == ['fi', 'sv', 'en'] }
        ids(dataset, "${DCT}language") == ['FIN', 'SWE', 'ENG'].collect { "${AUTHORITY}language/$it".toString() }
        ids(dataset, "${DCT}accessRights") == ["${AUTHORITY}access-right/PUBLIC".toString()]
        ids(dataset, "${DCAT}theme") == ["${AUTHORITY}data-theme/GOVE".toString()]
        ids(dataset, "${DCAT}landingPage") == [house.organisation.listPageUrl()]

        and: 'one publisher, an agent with a name'
        dataset.getJsonArray("${DCT}publisher").size() == 1
        types(publisher) == ["${FOAF}Agent".toString()]
        languages(publisher, "${FOAF}name") == ['fi', 'sv', 'en']

        and: 'of each file: where to have it, and what it is'
        files.size() == 4
        files.every { file ->
            types(file) == ["${DCAT}Distribution".toString()] &&
                    ids(file, "${DCAT}accessURL").size() == 1 &&
                    ids(file, "${DCT}format").every { it.startsWith("${AUTHORITY}file-type/") } &&
                    ids(file, "${DCAT}mediaType").every { it.startsWith('https://www.iana.org/assignments/media-types/') }
        }

        and: 'every term is of a vocabulary, or the processor would have dropped it'
        (dataset.keySet().findAll { !it.startsWith('@') }).every { term -> [DCAT, DCT].any { term.startsWith(it) } }
        dataset.keySet().size() == new Api().get(address('dataset.jsonld')).json.keySet().size() - 1
    }

    private JsonObject expanded(String form) {
        JsonArray all = JsonLd.expand(JsonDocument.of(new StringReader(new Api().get(address(form)).body))).loader(SCHEMA_ORG).get()
        assert all.size() == 1
        all.getJsonObject(0)
    }

    private String address(String form) {
        "/api/v1/public/organisations/$house.slug/$form"
    }

    private static String id(JsonObject node) {
        node.getString('@id')
    }

    private static List<String> types(JsonObject node) {
        node.getJsonArray('@type').collect { it.string }
    }

    private static List<String> ids(JsonObject node, CharSequence property) {
        node.getJsonArray(property.toString()).collect { id(it) }
    }

    private static List<String> languages(JsonObject node, CharSequence property) {
        node.getJsonArray(property.toString()).collect { it.getString('@language') }
    }
}
