package kanava.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import kanava.organisation.Text;
import kanava.publication.OfficialList.Entry;

/**
 * What a list says, for keeping and comparing: members and accounts in an order of their own, and nothing that each repeated
 * check changes.
 */
final class ListDocument {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ListDocument() {}

    static String write(OfficialList list) {
        var organisation = list.organisation();
        return Json.text(Json.object(
                "organisation",
                Json.object(
                        "slug",
                        organisation.slug(),
                        "name",
                        text(organisation.name()),
                        "homeUrl",
                        organisation.homeUrl(),
                        "listPageUrl",
                        organisation.listPageUrl()),
                "accounts",
                list.entries().stream()
                        .sorted(Comparator.comparing(entry -> entry.account().address()))
                        .map(entry -> account(list, entry))
                        .toList()));
    }

    private static Map<String, Object> account(OfficialList list, Entry entry) {
        var account = entry.account();
        return new TreeMap<>(Json.object(
                "address",
                account.address(),
                "name",
                account.name(),
                "platform",
                list.platforms().name(account.platform()),
                "state",
                entry.state().name().toLowerCase(),
                "unit",
                account.unit() == null ? null : text(account.unit()),
                "officialSince",
                account.officialSince().toString(),
                "closesOn",
                entry.isClosing() ? account.closesOn().toString() : null,
                "successorUrl",
                entry.isClosing() ? account.successorUrl() : null,
                "audience",
                account.audience(),
                "answers",
                text(Plain.answers(list, entry)),
                "confidential",
                text(Plain.confidential(list, entry).text())));
    }

    private static Map<String, Object> text(Text text) {
        return Json.object("fi", text.fi(), "sv", text.sv(), "en", text.en());
    }

    /** Each account's facts as text, by its address. */
    static SequencedMap<String, Map<String, String>> read(String document) {
        try {
            var accounts = new LinkedHashMap<String, Map<String, String>>();
            for (var account : MAPPER.readTree(document).path("accounts")) {
                var facts = new TreeMap<String, String>();
                account.properties().forEach(fact -> facts.put(fact.getKey(), plain(fact.getValue())));
                accounts.put(facts.get("address"), facts);
            }
            return accounts;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A kept list can't be read", broken);
        }
    }

    /** A name in three languages by its Finnish. */
    private static String plain(JsonNode value) {
        return value.isObject() ? value.path("fi").asText() : value.asText();
    }
}
