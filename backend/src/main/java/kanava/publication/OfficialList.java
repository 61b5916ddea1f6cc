package kanava.publication;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.account.PublicState;
import kanava.lookup.OpenedAccount;
import kanava.organisation.Organisation;
import kanava.organisation.Text;
import kanava.platform.Platform;
import kanava.platform.PlatformCatalogue;

/**
 * The accounts an organisation vouches for at one moment: the one truth that every form of the list renders.
 *
 * @param sections all entries in their order, under headings
 * @param warnings of accounts that stood on it and are in somebody else's hands now; they are no part of it (MODE-RED)
 * @param kanava where Kanava stands for the public
 * @param validUntil when the first of the listed evidence ends
 * @param usedPlatforms in the order of the catalogue
 */
public record OfficialList(
        Organisation organisation,
        PlatformCatalogue platforms,
        List<Section> sections,
        List<Entry> entries,
        List<Entry> warnings,
        Arrangement arrangement,
        URI kanava,
        Optional<Instant> validUntil,
        List<Platform> usedPlatforms) {

    private static final Set<PublicState> LISTED = EnumSet.of(PublicState.OFFICIAL, PublicState.RETIRING);

    /** What follows from the entries is worked out once: a long list is asked for it again and again. */
    OfficialList(
            Organisation organisation,
            PlatformCatalogue platforms,
            List<Section> sections,
            List<Entry> entries,
            List<Entry> warnings,
            Arrangement arrangement,
            URI kanava) {
        this(
                organisation,
                platforms,
                sections,
                entries,
                warnings,
                arrangement,
                kanava,
                first(entries),
                used(platforms, entries));
    }

    /**
     * An account on the list.
     *
     * @param fingerprints made once, as a tag of the whole list is needed before the list is written
     */
    public record Entry(OpenedAccount account, PublicState state, EntryFingerprints fingerprints) {

        public Entry(OpenedAccount account, PublicState state) {
            this(account, state, EntryFingerprints.of(account, state));
        }

        boolean hasEnded(Instant now) {
            return !account.verification().holds(now);
        }

        public boolean isClosing() {
            return state == PublicState.RETIRING;
        }
    }

    /** @param of what the heading is of: two units may have one name */
    public record Section(String of, Text heading, List<Entry> entries) {}

    static OfficialList of(
            Organisation organisation,
            PlatformCatalogue platforms,
            Map<String, OpenedAccount> accounts,
            Instant now,
            Arrangement arrangement,
            URI kanava) {
        return arranged(
                organisation,
                platforms,
                accounts.values().stream()
                        .filter(account -> LISTED.contains(account.state(now)))
                        .map(account -> new Entry(account, account.state(now)))
                        .toList(),
                warnings(accounts.values().stream(), now),
                arrangement,
                kanava);
    }

    /** The same list where some accounts are others, or the evidence of some has ended meanwhile. */
    OfficialList followedBy(Map<String, OpenedAccount> accounts, Set<String> changed, Instant now) {
        var gone = entries.stream()
                .filter(entry -> changed.contains(entry.account().id()) || entry.hasEnded(now))
                .toList();
        var come = listed(accounts, changed, now);
        var fresh = arrangement.sections(sections, gone, come, platforms);
        var all = flat(fresh);
        return new OfficialList(
                organisation,
                platforms,
                fresh,
                all,
                warnings(
                        Stream.concat(
                                warnings.stream()
                                        .map(Entry::account)
                                        .filter(account -> !changed.contains(account.id())),
                                changed.stream().map(accounts::get).filter(Objects::nonNull)),
                        now),
                arrangement,
                kanava,
                ends(gone).anyMatch(end -> end.equals(validUntil.orElse(null)))
                        ? first(all)
                        : Stream.concat(validUntil.stream(), ends(come)).min(Comparator.naturalOrder()),
                platformIds(gone).equals(platformIds(come)) ? usedPlatforms : used(platforms, all));
    }

    private static List<Entry> listed(Map<String, OpenedAccount> accounts, Set<String> ids, Instant now) {
        return ids.stream()
                .map(accounts::get)
                .filter(Objects::nonNull)
                .filter(account -> LISTED.contains(account.state(now)))
                .map(account -> new Entry(account, account.state(now)))
                .toList();
    }

    private static List<Entry> warnings(Stream<OpenedAccount> accounts, Instant now) {
        return accounts.filter(account -> !LISTED.contains(account.state(now)))
                .filter(account -> account.verification().everListed())
                .filter(account -> account.alert().isPresent())
                .map(account -> new Entry(account, PublicState.COMPROMISED))
                .sorted(Comparator.comparing(entry -> entry.account().address()))
                .toList();
    }

    /** The same accounts, shown otherwise. */
    OfficialList shown(Presentation presentation) {
        return arranged(organisation, platforms, entries, warnings, arrangement.shown(presentation), kanava);
    }

    private static OfficialList arranged(
            Organisation organisation,
            PlatformCatalogue platforms,
            List<Entry> entries,
            List<Entry> warnings,
            Arrangement arrangement,
            URI kanava) {
        var sections = arrangement.sections(entries, platforms);
        return new OfficialList(organisation, platforms, sections, flat(sections), warnings, arrangement, kanava);
    }

    private static List<Entry> flat(List<Section> sections) {
        var all = new ArrayList<Entry>();
        sections.forEach(section -> all.addAll(section.entries()));
        return Collections.unmodifiableList(all);
    }

    private static Stream<Instant> ends(List<Entry> entries) {
        return entries.stream().map(entry -> entry.account().verification().verifiedUntil());
    }

    private static Optional<Instant> first(List<Entry> entries) {
        return ends(entries).min(Comparator.naturalOrder());
    }

    private static List<String> platformIds(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.account().platform())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Platform> used(PlatformCatalogue platforms, List<Entry> entries) {
        var used = entries.stream().map(entry -> entry.account().platform()).collect(Collectors.toUnmodifiableSet());
        return platforms.all().stream()
                .filter(platform -> used.contains(platform.id()))
                .toList();
    }

    public Presentation presentation() {
        return arrangement.presentation();
    }

    /** The whole address of another form of this list. */
    public String at(String form) {
        return "%s/api/v1/public/organisations/%s/%s"
                .formatted(kanava.toString().replaceAll("/+$", ""), organisation.slug(), form);
    }

    /** Where any other account can be looked up, without script. */
    String lookupPage(Language language) {
        return "%s/api/v1/public/lookup.html?lang=%s"
                .formatted(kanava.toString().replaceAll("/+$", ""), language.code());
    }

    /** IIS-3a: an account informs, matters are dealt with elsewhere. */
    public Text disclaimer() {
        var home = Markup.readable(organisation.homeUrl()).replaceFirst("(?i)^www\\.", "");
        return new Text(disclaimer(Language.FI, home), disclaimer(Language.SV, home), disclaimer(Language.EN, home));
    }

    private static String disclaimer(Language language, String home) {
        return language.word("channels").replace("{home}", home);
    }
}
