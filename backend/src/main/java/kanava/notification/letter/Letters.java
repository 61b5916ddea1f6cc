package kanava.notification.letter;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.notification.Notice;
import kanava.notification.NoticeKind;
import kanava.organisation.Text;
import kanava.platform.Platforms;
import kanava.policy.StepAct;
import kanava.server.Settings;

/** Writes letters: the templates, filled with what notices say. */
@Singleton
public class Letters {

    /** The kind of the message that gathers several notices. */
    public static final String DIGEST = "DIGEST";

    private final Map<Words, Map<String, Template>> templates = new EnumMap<>(Words.class);
    private final Platforms platforms;
    private final String address;

    Letters(Platforms platforms, Settings settings) {
        this.platforms = platforms;
        address = settings.publicUrl().toString().replaceAll("/+$", "");
        for (var language : Words.values()) {
            templates.put(
                    language,
                    kinds().stream().collect(Collectors.toMap(kind -> kind, kind -> Template.of(kind, language))));
        }
    }

    /** Every kind of message, as the contract names them. */
    public static List<String> kinds() {
        return Stream.concat(Stream.of(NoticeKind.values()).map(Enum::name), Stream.of(DIGEST))
                .toList();
    }

    public Template template(String kind, Words language) {
        return templates.get(language).get(kind);
    }

    /** @param names gives the name of a person's id; null for who is gone */
    public Letter about(Notice notice, Words language, Text organisation, UnaryOperator<String> names) {
        var written = written(notice, language, names);
        return letter(
                written.heading(),
                language,
                organisation,
                List.of(new Letter.Section("", written.blocks(), written.button(), written.link())));
    }

    public Letter digest(
            LocalDate day, List<Notice> notices, Words language, Text organisation, UnaryOperator<String> names) {
        var template = template(DIGEST, language);
        var values = Map.of("day", language.day(day));
        var sections = new ArrayList<Letter.Section>();
        sections.add(new Letter.Section("", template.blocks(values), template.button(values), address + "/notices"));
        notices.forEach(notice -> sections.add(written(notice, language, names)));
        return letter(template.subject(values), language, organisation, sections);
    }

    private Letter letter(String subject, Words language, Text organisation, List<Letter.Section> sections) {
        return new Letter(subject, language, sections, language.of(organisation), address + "/notices/delivery");
    }

    private Letter.Section written(Notice notice, Words language, UnaryOperator<String> names) {
        var template = template(notice.kind().name(), language);
        var values = values(notice, language, names);
        return new Letter.Section(
                template.subject(values),
                template.blocks(values),
                template.button(values),
                address + (notice.accountId() == null ? "/admin/findings" : "/accounts/" + notice.accountId()));
    }

    private Map<String, Object> values(Notice notice, Words language, UnaryOperator<String> names) {
        var content = notice.content();
        UnaryOperator<String> name = id -> {
            var known = id == null ? null : names.apply(id);
            return known == null ? language.word("nobody") : known;
        };
        var values = new HashMap<String, Object>();
        values.put("account", content.accountName());
        values.put("platform", platforms.of(notice.organisationId()).name(content.platform()));
        values.put("actor", name.apply(content.actorId()));
        // Where the clock did it, nobody has answered.
        values.put("answered", content.actorId() != null);
        values.put("requester", name.apply(content.requesterId()));
        values.put("change", Boolean.TRUE.equals(content.change()));
        values.put("hijacked", Boolean.TRUE.equals(content.hijacked()));
        values.put("propose", content.act() == StepAct.PROPOSE);
        values.put("decide", content.act() == StepAct.DECIDE || content.act() == null);
        values.put("agree", content.act() == StepAct.AGREE);
        values.put("reason", inOneParagraph(content.reason()));
        values.put("days", content.waitingDays());
        values.put(
                "missing",
                content.missing().stream()
                        .map(check -> language.word("check." + check))
                        .toList());
        values.put("closesOn", content.closesOn() == null ? "" : language.day(LocalDate.parse(content.closesOn())));
        values.put("leavesList", content.closesOn() != null);
        values.put("successor", Objects.requireNonNullElse(content.successorUrl(), ""));
        values.put("maintainers", content.maintainerIds().stream().map(name).toList());
        return values;
    }

    /** Somebody's own words keep their lines, but can't look like a part of ours. */
    private static String inOneParagraph(String words) {
        return words == null ? "" : words.strip().replaceAll("\\R\\s*\\R", "\n").replaceAll("\\R", "\n");
    }
}
