package kanava.publication;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.account.PublicState;
import kanava.lookup.OpenedAccount;
import kanava.lookup.Snapshot;
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
 */
public record OfficialList(
        Organisation organisation,
        PlatformCatalogue platforms,
        List<Section> sections,
        List<Entry> entries,
        List<Entry> warnings,
        Arrangement arrangement,
        URI kanava) {

    private static final Set<PublicState> LISTED = EnumSet.of(PublicState.OFFICIAL, PublicState.RETIRING);

    public record Entry(OpenedAccount account, PublicState state) {

        public boolean isClosing() {
            return state == PublicState.RETIRING;
        }
    }

    public record Section(Text heading, List<Entry> entries) {}

    static OfficialList of(
            Organisation organisation, Snapshot snapshot, Instant now, Arrangement arrangement, URI kanava) {
        return arranged(
                organisation,
                snapshot.platformsOf(organisation),
                entries(organisation, snapshot, now)
                        .filter(entry -> LISTED.contains(entry.state()))
                        .toList(),
                entries(organisation, snapshot, now)
                        .filter(entry -> entry.state() == PublicState.COMPROMISED)
                        .filter(entry -> entry.account().verification().everListed())
                        .sorted(Comparator.comparing(entry -> entry.account().address()))
                        .toList(),
                arrangement,
                kanava);
    }

    private static Stream<Entry> entries(Organisation organisation, Snapshot snapshot, Instant now) {
        return snapshot.accountsOf(organisation).stream().map(account -> new Entry(account, account.state(now)));
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
        return new OfficialList(
                organisation,
                platforms,
                sections,
                sections.stream().flatMap(section -> section.entries().stream()).toList(),
                warnings,
                arrangement,
                kanava);
    }

    public Presentation presentation() {
        return arrangement.presentation();
    }

    /** When the first of the listed evidence ends. */
    public Optional<Instant> validUntil() {
        return entries.stream()
                .map(entry -> entry.account().verification().verifiedUntil())
                .min(Comparator.naturalOrder());
    }

    /** In the order of the catalogue. */
    public List<Platform> usedPlatforms() {
        var used = entries.stream().map(entry -> entry.account().platform()).collect(Collectors.toUnmodifiableSet());
        return platforms.all().stream()
                .filter(platform -> used.contains(platform.id()))
                .toList();
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
