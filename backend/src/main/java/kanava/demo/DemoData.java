package kanava.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kanava.account.ChannelKind;
import kanava.demo.site.DemoPageSeeds;
import kanava.identity.Role;
import kanava.organisation.Text;
import kanava.organisation.UnitLevel;

/** The demonstration as its files in `demo/` write it. */
final class DemoData {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DemoData() {}

    static List<Body> organisations() {
        return read("organisations", Organisations.class).organisations();
    }

    static Everybody people() {
        return read("people", Everybody.class);
    }

    static List<AccountSeed> accounts() {
        return read("accounts", Accounts.class).accounts();
    }

    /** By the name of the question's field, for accounts that have no answer of their own. */
    static Map<String, String> answers() {
        return read("accounts", Accounts.class).answers();
    }

    static Underway underway() {
        return read("underway", Underway.class);
    }

    private static <T> T read(String name, Class<T> type) {
        try (var file = DemoData.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            return YAML.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Organisations(List<Body> organisations) {}

    record Body(
            String slug,
            Text name,
            String zone,
            String homeUrl,
            String listPageUrl,
            List<UnitSeed> units,
            List<PageSeed> webPages,
            PolicySeed policy) {}

    record UnitSeed(String key, String parent, UnitLevel level, Text name) {}

    /** A page that links to all accounts of the unit. */
    record PageSeed(String url, String unit) {}

    /** @param preset null where the organisation follows the default with changes of its own */
    record PolicySeed(String inForceOn, String preset, JsonNode document) {}

    record Everybody(String password, List<Staff> organisations) {}

    record Staff(String organisation, List<PersonSeed> people) {}

    record PersonSeed(String key, Text name, String unit, Map<Role, List<String>> roles) {}

    record Accounts(Map<String, String> answers, List<AccountSeed> accounts) {}

    /**
     * @param kind as the documents list it: MAIN and UNIT are the organisation's own
     * @param profile null where the first check learns who it is
     */
    @JsonIgnoreProperties("source")
    record AccountSeed(
            String organisation,
            String key,
            Kind kind,
            String platform,
            String name,
            String url,
            String unit,
            String requester,
            String responsible,
            List<String> updaters,
            String mailbox,
            BigDecimal weeklyHours,
            String purpose,
            String audience,
            String officialSince,
            Boolean pilot,
            Boolean unattended,
            Integer checkDays,
            String purposeKey,
            String goalKey,
            Map<String, String> answers,
            DemoPageSeeds.Links page,
            Profile profile) {

        /** What it tells of its own, whatever its policy asks. */
        Map<String, String> told() {
            return answers == null ? Map.of() : answers;
        }

        ChannelKind channel() {
            return switch (kind) {
                case MAIN, UNIT -> ChannelKind.OWNED;
                case MONITORED -> ChannelKind.MONITORED;
                case PARTICIPATED -> ChannelKind.PARTICIPATED;
            };
        }
    }

    /**
     * Who the profile was approved as.
     *
     * @param permanentId null where the platform tells none
     * @param shows what its page says of itself today, as lines
     */
    record Profile(String permanentId, String displayName, List<String> shows) {}

    record Underway(List<Begun> requests, List<Change> changes, List<Alarm> suspensions) {}

    /** @param account key of the account that somebody else has got hold of */
    record Alarm(String organisation, String account, String by, String reason, String publicNote) {}

    /**
     * A request that hasn't come to its end.
     *
     * @param workingDaysAgo when it was begun; each step after that took a day
     * @param attachment null where it has none
     */
    record Begun(AccountSeed request, Stand stands, int workingDaysAgo, Reasoned returned, Plan attachment) {}

    enum Stand {
        WAITING,
        RETURNED
    }

    record Reasoned(String reasonKey, String reason) {}

    /** A page with these lines. */
    record Plan(String name, String title, List<String> lines) {}

    /** @param account key of the account that is to change; what is null stays as it is */
    record Change(
            String organisation,
            String account,
            String by,
            int workingDaysAgo,
            String purpose,
            String audience,
            List<String> updaters) {}

    enum Kind {
        MAIN,
        UNIT,
        MONITORED,
        PARTICIPATED
    }
}
