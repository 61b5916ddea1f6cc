package kanava.account;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.organisation.Language;
import kanava.organisation.Organisation;
import kanava.organisation.Person;
import kanava.organisation.Text;
import kanava.organisation.Unit;
import kanava.policy.PolicyDocument.MaintainersShown;
import kanava.policy.Question;

/**
 * The text an account carries of itself (IIS-3.1b): its purpose, how it deals with private messages (IIS-3.6c), of its
 * maintainers what the policy shows, and whose it is. The purpose gives way first, then the messages, the maintainers and the
 * organisation's name; the link stays whole wherever it fits, as verification looks for it. While it closes, the text tells
 * that instead (IIS-3.6a).
 */
@Singleton
public class PublicProfile {

    private static final int WORTH_READING = 20;
    private static final int SHORTEST_NAME = 8;

    /** @param lengths characters that a platform leaves for it */
    record Texts(
            Map<String, Integer> lengths,
            Text maintainedBy,
            Text responsible,
            Text updater,
            Text official,
            Text closing,
            Text follow) {}

    private final Texts texts;
    private final Successors successors;

    public PublicProfile(Successors successors) {
        this.successors = successors;
        try (var file = PublicProfile.class.getResourceAsStream("/texts/profile.yaml")) {
            texts = new YAMLMapper().readValue(file, Texts.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param unit null while none is chosen */
    public record Maintainers(MaintainersShown shown, Unit unit, Map<String, Person> people) {}

    /** @param most null where the platform leaves room enough */
    public record Profile(Text text, Integer most) {}

    public Profile of(AccountRequest request, Maintainers maintainers, Organisation organisation) {
        var most = texts.lengths().get(request.platform());
        Function<Function<Text, String>, String> in = language -> {
            var room = most == null ? Integer.MAX_VALUE : most;
            var official = official(
                    language.apply(texts.official()),
                    language.apply(organisation.name()),
                    organisation.listPageUrl(),
                    room);
            var shown = who(request, maintainers, language)
                    .map(who -> language.apply(texts.maintainedBy()).replace("{who}", who));
            return fitted(request.purpose(), messages(request), shown.orElse(null), official, room);
        };
        return new Profile(new Text(in.apply(Text::fi), in.apply(Text::sv), in.apply(Text::en)), most);
    }

    /**
     * When it closes and what to follow instead come first; whose it is, why, and what becomes of messages, as far as there is
     * room.
     *
     * @param why what the public is told; null where the catalogue has no words for it
     */
    public Profile closing(AccountRequest request, Retirement retirement, Text why, Organisation organisation) {
        var most = texts.lengths().get(request.platform());
        var room = most == null ? Integer.MAX_VALUE : most;
        return new Profile(
                new Text(
                        closing(Language.FI, request, retirement, why, organisation, room),
                        closing(Language.SV, request, retirement, why, organisation, room),
                        closing(Language.EN, request, retirement, why, organisation, room)),
                most);
    }

    private String closing(
            Language language,
            AccountRequest request,
            Retirement retirement,
            Text why,
            Organisation organisation,
            int room) {
        var day = DateTimeFormatter.ofPattern(
                        language == Language.EN ? "d MMMM uuuu" : "d.M.uuuu", Locale.forLanguageTag(language.code()))
                .format(retirement.closesOn());
        var closes = texts.closing().in(language).replace("{day}", day);
        var follow = successors.isLost(retirement.successorUrl())
                ? null
                : texts.follow().in(language).replace("{link}", retirement.successorUrl());
        var official = texts.official()
                .in(language)
                .replace("{name}", organisation.name().in(language))
                .replace("{link}", organisation.listPageUrl());
        var said = new TreeMap<Integer, String>();
        var left = room;
        // In the order of what matters; the number is the place in the text.
        for (var part : List.of(
                new Part(0, closes),
                new Part(2, follow),
                new Part(4, official),
                new Part(1, why == null ? null : why.in(language)),
                new Part(3, messages(request)))) {
            if (part.words() != null && length(part.words()) + (said.isEmpty() ? 0 : 1) <= left) {
                left -= length(part.words()) + (said.isEmpty() ? 0 : 1);
                said.put(part.place(), part.words());
            }
        }
        return String.join(" ", said.values());
    }

    private record Part(int place, String words) {}

    /** @return null where nothing is said of them */
    private static String messages(AccountRequest request) {
        var said = request.plan().answer(Question.PRIVATE_MESSAGES);
        return said == null ? null : said.strip().replaceAll("\\s+", " ");
    }

    private static String fitted(String purpose, String messages, String maintainers, String official, int most) {
        var kept = Stream.of(Optional.ofNullable(maintainers), Optional.of(official))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        if (length(kept) > most) {
            kept = official;
        }
        if (messages != null && length(messages) + 1 + length(kept) <= most) {
            kept = messages + " " + kept;
        }
        var left = most - length(kept) - 1;
        var parts = new ArrayList<String>();
        if (purpose != null && !purpose.isBlank() && left >= Math.min(WORTH_READING, length(purpose))) {
            parts.add(words(purpose.strip().replaceAll("\\s+", " "), left));
        }
        parts.add(kept);
        return String.join(" ", parts);
    }

    private static String official(String sentence, String name, String link, int most) {
        var whole = sentence.replace("{name}", name).replace("{link}", link);
        if (length(whole) <= most) {
            return whole;
        }
        var left = most - length(sentence.replace("{name}", "").replace("{link}", link));
        if (left >= SHORTEST_NAME) {
            return sentence.replace("{name}", words(name, left)).replace("{link}", link);
        }
        if (length(link) <= most) {
            return link;
        }
        // Half a link leads nowhere: the sentence ends before it.
        return words(ended(sentence.replace("{name}", name).replace("{link}", "")), most);
    }

    /** As many whole words as there is room for. */
    private static String words(String text, int most) {
        if (length(text) <= most) {
            return text;
        }
        var end = text.offsetByCodePoints(0, most - 1);
        var space = text.lastIndexOf(' ', end);
        return ended(text.substring(0, space > 0 ? space : end)) + "…";
    }

    /** Without what only led on to the next word. */
    private static String ended(String text) {
        return text.replaceAll("[\\s:,–-]+$", "");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private Optional<String> who(AccountRequest request, Maintainers maintainers, Function<Text, String> language) {
        return switch (maintainers.shown()) {
            case NONE -> Optional.empty();
            case UNIT -> Optional.ofNullable(maintainers.unit()).map(unit -> language.apply(unit.name()));
            case DUTY -> joined(duties(request, maintainers, language, false));
            case NAME_AND_DUTY -> joined(duties(request, maintainers, language, true));
        };
    }

    private static Optional<String> joined(List<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    private List<String> duties(
            AccountRequest request, Maintainers maintainers, Function<Text, String> language, boolean named) {
        var said = new ArrayList<String>();
        var responsible = Optional.ofNullable(request.responsibleId());
        responsible.ifPresent(id -> said.add(
                one(maintainers.people().get(id), Optional.empty(), language.apply(texts.responsible()), named)));
        for (var id : request.updaterIds()) {
            if (responsible.filter(id::equals).isEmpty()) {
                var alias = request.plan().alias(id);
                said.add(one(maintainers.people().get(id), alias, language.apply(texts.updater()), named));
            }
        }
        // Without names two updaters of one title are the same words.
        return said.stream().distinct().toList();
    }

    /** LSK-alias: under an alias neither the name is told nor the title, which might give it away. */
    private static String one(Person person, Optional<String> alias, String duty, boolean named) {
        if (alias.isPresent()) {
            return named ? alias.get() + " (" + duty + ")" : duty;
        }
        var title = person == null ? null : person.title();
        if (!named || person == null) {
            return title == null ? duty : title + " (" + duty + ")";
        }
        return person.name() + " (" + (title == null ? duty : title + ", " + duty) + ")";
    }
}
