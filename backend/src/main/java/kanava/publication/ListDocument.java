package kanava.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kanava.organisation.Text;
import kanava.policy.Need;
import kanava.policy.PolicyDocument.AnswerTime;
import kanava.publication.OfficialList.Entry;

/**
 * What a list says, for keeping and comparing: members and accounts in an order of their own, and nothing that each repeated
 * check changes. Facts, not sentences: a sentence of ours that is put otherwise makes no new list. A fact that an account doesn't
 * have stands there as null, so that one that an older list didn't tell yet isn't taken for a change.
 */
final class ListDocument {

    /** What sentences are made of; read as the sentences under the names by which the list shows them. */
    private static final String ANSWERING = "answering";

    private static final String CONFIDENTIALLY = "confidentially";

    /** Of lists kept when sentences were: these can't be compared. */
    private static final String ANSWERS = "answers";

    private static final String CONFIDENTIAL = "confidential";

    private ListDocument() {}

    static Pieces write(OfficialList list) {
        var organisation = Json.text(Json.object(
                "slug",
                list.organisation().slug(),
                "name",
                text(list.organisation().name()),
                "homeUrl",
                list.organisation().homeUrl(),
                "listPageUrl",
                list.organisation().listPageUrl()));
        // Sorted for itself: a stream that sorts gives everything on before its first one is taken.
        var byAddress = Stream.concat(list.entries().stream(), list.warnings().stream())
                .sorted(Comparator.comparing(entry -> entry.account().address()))
                .toList();
        return Pieces.of(List.of(
                Stream.of("{\"organisation\":%s,\"accounts\":[".formatted(organisation)),
                Pieces.separated(byAddress.stream().map(entry -> Json.text(account(list, entry)))),
                Stream.of("]}")));
    }

    private static Map<String, Object> account(OfficialList list, Entry entry) {
        var account = entry.account();
        var facts = new TreeMap<String, Object>();
        facts.put("address", account.address());
        facts.put("name", account.name());
        facts.put("platform", list.platforms().name(account.platform()));
        facts.put("state", entry.state().name().toLowerCase(Locale.ROOT));
        facts.put("unit", text(account.unit()));
        facts.put("officialSince", account.officialSince().toString());
        facts.put("closesOn", entry.isClosing() ? account.closesOn().toString() : null);
        facts.put("successorUrl", entry.isClosing() ? account.successor() : null);
        facts.put("audience", account.audience());
        facts.put(ANSWERING, answering(list, entry));
        facts.put(CONFIDENTIALLY, confidentially(list, entry));
        return facts;
    }

    private static Map<String, Object> answering(OfficialList list, Entry entry) {
        var time = Plain.time(list, entry);
        return Json.object(
                "never",
                entry.account().contact().unattended() ? true : null,
                "hours",
                entry.account().contact().serviceHours(),
                "time",
                time == null
                        ? null
                        : Json.object(
                                "amount",
                                time.amount(),
                                "unit",
                                time.unit().name(),
                                "officeHoursOnly",
                                time.officeHoursOnly(),
                                "need",
                                time.need().name()));
    }

    /** Empty where the account tells no way of its own: then what is said of the organisation holds. */
    private static Map<String, Object> confidentially(OfficialList list, Entry entry) {
        var contact = entry.account().contact();
        if (contact.protectedChannel() != null) {
            return Json.object("words", contact.protectedChannel());
        }
        var url = contact.officialChannelUrl();
        return Json.object("url", url, "name", text(url == null ? null : Plain.channelName(list.organisation(), url)));
    }

    private static Map<String, Object> text(Text text) {
        return text == null ? null : Json.object("fi", text.fi(), "sv", text.sv(), "en", text.en());
    }

    /** What was told of the organisation or of one account, as it is shown. */
    static SortedMap<String, Text> facts(JsonNode told) {
        var facts = new TreeMap<String, Text>();
        told.properties().forEach(fact -> {
            switch (fact.getKey()) {
                case ANSWERING -> facts.put(ANSWERS, answers(fact.getValue()));
                case CONFIDENTIALLY -> facts.put(CONFIDENTIAL, confidential(fact.getValue()));
                case ANSWERS, CONFIDENTIAL -> {}
                default -> facts.put(fact.getKey(), text(fact.getValue()));
            }
        });
        return facts;
    }

    private static Text answers(JsonNode told) {
        if (told.path("never").asBoolean()) {
            return Plain.NOBODY_ANSWERS;
        }
        var time = told.path("time");
        return Plain.answers(
                told.path("hours").asText(null),
                time.isMissingNode()
                        ? null
                        : new AnswerTime(
                                time.path("amount").asInt(),
                                AnswerTime.Unit.valueOf(time.path("unit").asText()),
                                time.path("officeHoursOnly").asBoolean(),
                                Need.valueOf(time.path("need").asText())));
    }

    private static Text confidential(JsonNode told) {
        if (told.has("words")) {
            return Plain.confidentialIn(told.path("words").asText());
        }
        return told.has("url") ? Plain.confidentialAt(told.path("url").asText(), text(told.path("name"))) : null;
    }

    private static Text text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        return value.isObject()
                ? new Text(
                        value.path("fi").asText(null),
                        value.path("sv").asText(null),
                        value.path("en").asText(null))
                : new Text(value.asText(), value.asText(), value.asText());
    }
}
