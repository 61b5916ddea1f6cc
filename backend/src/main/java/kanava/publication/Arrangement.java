package kanava.publication;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kanava.organisation.Text;
import kanava.platform.PlatformCatalogue;
import kanava.publication.OfficialList.Entry;
import kanava.publication.OfficialList.Section;

/**
 * What the rules and people say of a list, beside its accounts: its order, and what holds for each.
 *
 * @param mainAddresses canonical
 * @param themes by key
 */
public record Arrangement(
        Presentation presentation, Set<String> mainAddresses, Map<String, Text> themes, AnswerTimes answerTimes) {

    static final Arrangement NONE = new Arrangement(Presentation.DEFAULT, Set.of(), Map.of(), AnswerTimes.NONE);

    private static final Heading MAIN = new Heading("main", said("mainChannels"));
    private static final Heading OTHER = new Heading("others", said("others"));

    /** @param of what it is of: two units may have one name */
    private record Heading(String of, Text text) {}

    Arrangement shown(Presentation otherwise) {
        return new Arrangement(otherwise, mainAddresses, themes, answerTimes);
    }

    /** Main channels first and what falls under no heading last; by the first language of the list in between. */
    List<Section> sections(List<Entry> entries, PlatformCatalogue platforms) {
        var first = presentation.languages().getFirst();
        var letters = Collator.getInstance(Locale.of(first.code()));
        return entries.stream().collect(Collectors.groupingBy(entry -> heading(entry, platforms))).entrySet().stream()
                .sorted(Comparator.<Map.Entry<Heading, List<Entry>>>comparingInt(section -> rank(section.getKey()))
                        .thenComparing(section -> first.of(section.getKey().text()), letters)
                        .thenComparing(section -> first.of(section.getKey().text()))
                        .thenComparing(section -> section.getKey().of()))
                .map(section -> new Section(
                        section.getKey().text(),
                        section.getValue().stream().sorted(order()).toList()))
                .toList();
    }

    private Heading heading(Entry entry, PlatformCatalogue platforms) {
        var account = entry.account();
        if (presentation.mainFirst() && mainAddresses.contains(account.address())) {
            return MAIN;
        }
        var heading =
                switch (presentation.grouping()) {
                    case PLATFORM -> new Heading(account.platform(), same(platforms.name(account.platform())));
                    case UNIT -> new Heading(account.unitId(), account.unit());
                    case AUDIENCE -> new Heading(account.audience(), same(account.audience()));
                    case THEME ->
                        new Heading(
                                account.purposeKey(),
                                account.purposeKey() == null ? null : themes.get(account.purposeKey()));
                };
        return heading.of() == null || heading.text() == null ? OTHER : heading;
    }

    private static int rank(Heading heading) {
        return heading == MAIN ? 0 : heading == OTHER ? 2 : 1;
    }

    /** The id makes it total, so that the same list is the same bytes. */
    private Comparator<Entry> order() {
        Comparator<Entry> byName = Comparator.comparing(entry -> entry.account().name(), String.CASE_INSENSITIVE_ORDER);
        Comparator<Entry> byAge = Comparator.comparing(entry -> entry.account().officialSince());
        return (presentation.order() == Presentation.Order.NAME ? byName : byAge.thenComparing(byName))
                .thenComparing(entry -> entry.account().id());
    }

    private static Text same(String name) {
        return new Text(name, name, name);
    }

    private static Text said(String key) {
        Function<Language, String> word = language -> language.word(key);
        var each = Arrays.stream(Language.values()).map(word).toList();
        return new Text(each.get(0), each.get(1), each.get(2));
    }
}
