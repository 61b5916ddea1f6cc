package kanava.publication.web;

import static kanava.publication.Markup.escaped;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kanava.api.model.LookupAnswer;
import kanava.api.model.PublicEvidence;
import kanava.api.model.PublicState;
import kanava.organisation.Text;
import kanava.publication.Language;
import kanava.publication.Markup;
import kanava.publication.Publications;

/** An answer of the lookup in words: one sentence, the warning, and what it rests on (LOOK-STATES). */
@Singleton
class AnswerSection {

    private final Publications publications;
    private final Clock clock;

    AnswerSection(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    /** @param id of its heading, its own on the page */
    String markup(LookupAnswer answer, String id, Language language) {
        return "<section class=\"answer %s\" aria-labelledby=\"%s\">\n<h2 id=\"%2$s\">%s</h2>\n<p>%s</p>\n%s</section>\n"
                .formatted(
                        state(answer),
                        id,
                        escaped(verdict(answer, language)),
                        escaped(filled(language.word("lookup." + key(answer) + ".text"), answer, language))
                                + warning(answer, language),
                        facts(answer, language));
    }

    /** In the same words as everywhere, and what the organisation adds. */
    private static String warning(LookupAnswer answer, Language language) {
        var warning = answer.getWarning();
        if (warning == null) {
            return "";
        }
        var text = language.of(new Text(warning.getFi(), warning.getSv(), warning.getEn()));
        var note = answer.getWarningNote();
        return "</p>\n<p>%s%s".formatted(escaped(text), note == null ? "" : " <bdi>%s</bdi>".formatted(escaped(note)));
    }

    static String verdict(LookupAnswer answer, Language language) {
        return filled(language.word("lookup." + key(answer) + ".title"), answer, language);
    }

    /** Of a past day, of a name that was given up, and of a single post, other words are said. */
    private static String key(LookupAnswer answer) {
        if (Boolean.TRUE.equals(answer.getRenamed())) {
            return "renamed";
        }
        if (answer.getNamedProfile() != null) {
            return "post";
        }
        var pastOnly = answer.getState() == PublicState.OFFICIAL || answer.getState() == PublicState.UNKNOWN;
        return answer.getOn() != null && pastOnly ? state(answer) + ".then" : state(answer);
    }

    private static String state(LookupAnswer answer) {
        return answer.getState().toString();
    }

    private static String filled(String words, LookupAnswer answer, Language language) {
        var house = answer.getOrganisation() == null
                ? ""
                : name(answer.getOrganisation().getName(), language);
        var account = answer.getName() == null ? "" : " · " + answer.getName();
        var platform = answer.getPlatformName() == null ? "" : answer.getPlatformName();
        return words.replace("{house}", house)
                .replace("{who}", house + account + (platform.isEmpty() ? "" : ", " + platform))
                .replace("{day}", day(answer.getClosesOn() == null ? answer.getOn() : answer.getClosesOn(), language));
    }

    private String facts(LookupAnswer answer, Language language) {
        var vouchedFor = answer.getState() == PublicState.OFFICIAL || answer.getState() == PublicState.RETIRING;
        var facts = new LinkedHashMap<String, String>();
        if (answer.getAddress() != null) {
            // Nobody is led from here to an account we can't vouch for.
            facts.put(
                    "address",
                    vouchedFor && answer.getOn() == null
                            ? Markup.link(answer.getAddress(), Markup.readable(answer.getAddress()))
                            : escaped(Markup.readable(answer.getAddress())));
        }
        if (answer.getSuccessorUrl() != null) {
            facts.put("successor", Markup.link(answer.getSuccessorUrl(), Markup.readable(answer.getSuccessorUrl())));
        }
        put(facts, "closesOn", answer.getClosesOn(), language);
        put(facts, "retiredOn", answer.getRetiredOn(), language);
        // "Official since" beside a warning would read as if it still were.
        put(facts, "since", answer.getState() == PublicState.COMPROMISED ? null : answer.getOfficialSince(), language);
        put(facts, "until", answer.getOfficialUntil(), language);
        put(facts, "warned", localDay(answer, answer.getWarnedAt()), language);
        put(facts, "noted", answer.getNotedOn(), language);
        put(facts, "checked", localDay(answer, answer.getCheckedAt()), language);
        put(facts, "valid", localDay(answer, answer.getValidUntil()), language);
        if (answer.getUnit() != null) {
            facts.put("unit", escaped(name(answer.getUnit(), language)));
        }
        if (answer.getEvidence() != null && !answer.getEvidence().isEmpty()) {
            facts.put("evidence", evidence(answer.getEvidence(), language));
        }
        return facts.isEmpty()
                ? ""
                : facts.entrySet().stream()
                        .map(fact -> "<dt>%s</dt><dd>%s</dd>\n"
                                .formatted(escaped(language.word("lookup.fact." + fact.getKey())), fact.getValue()))
                        .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
    }

    private static void put(Map<String, String> facts, String key, LocalDate day, Language language) {
        if (day != null) {
            facts.put(key, Markup.day(day, language));
        }
    }

    private LocalDate localDay(LookupAnswer answer, OffsetDateTime moment) {
        return moment == null
                ? null
                : publications.organisations().stream()
                        .filter(house ->
                                house.slug().equals(answer.getOrganisation().getSlug()))
                        .map(house -> LocalDate.ofInstant(moment.toInstant(), house.zone()))
                        .findFirst()
                        .orElseGet(() -> LocalDate.ofInstant(moment.toInstant(), clock.getZone()));
    }

    private static String evidence(List<PublicEvidence> evidence, Language language) {
        return evidence.stream()
                .map(one -> "<li>%s: %s</li>"
                        .formatted(
                                escaped(language.word("lookup.check." + one.getCheck())),
                                escaped(language.word("lookup.level." + one.getLevel()))))
                .distinct()
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String day(LocalDate day, Language language) {
        return day == null ? "" : language.day(day);
    }

    private static String name(kanava.api.model.Text text, Language language) {
        return language.of(new Text(text.getFi(), text.getSv(), text.getEn()));
    }
}
