package kanava.publication;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.lookup.OpenedAccount;
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

    private static final Heading MAIN = new Heading("main", Language.said("mainChannels"));
    private static final Heading OTHER = new Heading("others", Language.said("others"));

    /** @param of what it is of: two units may have one name */
    private record Heading(String of, Text text) {}

    Arrangement shown(Presentation otherwise) {
        return new Arrangement(otherwise, mainAddresses, themes, answerTimes);
    }

    /** Main channels first and what falls under no heading last; by the first language of the list in between. */
    List<Section> sections(List<Entry> entries, PlatformCatalogue platforms) {
        var headings = new HashMap<String, Heading>();
        var groups = entries.stream().collect(Collectors.groupingBy(entry -> heading(entry, platforms, headings)));
        groups.replaceAll((heading, under) -> under.stream().sorted(order()).toList());
        return sections(groups);
    }

    /** The same as of all entries, where only a few came or went: each is found and put where it belongs. */
    List<Section> sections(List<Section> before, List<Entry> gone, List<Entry> come, PlatformCatalogue platforms) {
        var groups = new HashMap<Heading, List<Entry>>();
        before.forEach(section -> groups.put(new Heading(section.of(), section.heading()), section.entries()));
        var changing = new HashMap<Heading, List<Entry>>();
        var order = order();
        gone.forEach(entry -> {
            var under = changing.computeIfAbsent(
                    heading(entry, platforms, new HashMap<>()), heading -> new ArrayList<>(groups.get(heading)));
            under.remove(Collections.binarySearch(under, entry, order));
        });
        come.forEach(entry -> {
            var under = changing.computeIfAbsent(
                    heading(entry, platforms, new HashMap<>()),
                    heading -> new ArrayList<>(groups.getOrDefault(heading, List.of())));
            under.add(-Collections.binarySearch(under, entry, order) - 1, entry);
        });
        groups.putAll(changing);
        groups.values().removeIf(List::isEmpty);
        return sections(groups);
    }

    private List<Section> sections(Map<Heading, List<Entry>> groups) {
        var first = presentation.languages().getFirst();
        var letters = Collator.getInstance(Locale.of(first.code()));
        return groups.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Heading, List<Entry>>>comparingInt(section -> rank(section.getKey()))
                        .thenComparing(section -> first.of(section.getKey().text()), letters)
                        .thenComparing(section -> first.of(section.getKey().text()))
                        .thenComparing(section -> section.getKey().of()))
                .map(section ->
                        new Section(section.getKey().of(), section.getKey().text(), section.getValue()))
                .toList();
    }

    /** @param known by what they are of: a hundred thousand accounts share a few */
    private Heading heading(Entry entry, PlatformCatalogue platforms, Map<String, Heading> known) {
        var account = entry.account();
        if (presentation.mainFirst() && mainAddresses.contains(account.address())) {
            return MAIN;
        }
        var of =
                switch (presentation.grouping()) {
                    case PLATFORM -> account.platform();
                    case UNIT -> account.unitId();
                    case AUDIENCE -> account.audience();
                    case THEME -> account.purposeKey();
                };
        if (of == null) {
            return OTHER;
        }
        var heading = known.computeIfAbsent(of, key -> heading(key, account, platforms));
        // Until everything is read anew, a unit that got another name may have both.
        return presentation.grouping() != Presentation.Grouping.UNIT
                        || heading.text().equals(account.unit())
                ? heading
                : heading(of, account, platforms);
    }

    private Heading heading(String of, OpenedAccount account, PlatformCatalogue platforms) {
        var text =
                switch (presentation.grouping()) {
                    case PLATFORM -> same(platforms.name(of));
                    case UNIT -> account.unit();
                    case AUDIENCE -> same(of);
                    case THEME -> themes.get(of);
                };
        return text == null ? OTHER : new Heading(of, text);
    }

    private static int rank(Heading heading) {
        return heading.equals(MAIN) ? 0 : heading.equals(OTHER) ? 2 : 1;
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
}
