package kanava.publication;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
 * @param kanava where Kanava stands for the public
 */
public record OfficialList(Organisation organisation, PlatformCatalogue platforms, List<Entry> entries, URI kanava) {

    private static final Set<PublicState> LISTED = EnumSet.of(PublicState.OFFICIAL, PublicState.RETIRING);

    /** By platform, then by name; the id makes the order total, so that the same list is the same bytes. */
    private static final Comparator<OpenedAccount> ORDER = Comparator.comparing(OpenedAccount::platform)
            .thenComparing(OpenedAccount::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(OpenedAccount::id);

    public record Entry(OpenedAccount account, PublicState state) {

        public boolean isClosing() {
            return state == PublicState.RETIRING;
        }
    }

    /** Accounts under one heading. */
    record Group(String heading, List<Entry> entries) {}

    public static OfficialList of(Organisation organisation, Snapshot snapshot, Instant now, URI kanava) {
        return new OfficialList(
                organisation,
                snapshot.platformsOf(organisation),
                snapshot.accountsOf(organisation).stream()
                        .map(account -> new Entry(account, account.state(now)))
                        .filter(entry -> LISTED.contains(entry.state()))
                        .sorted(Comparator.comparing(Entry::account, ORDER))
                        .toList(),
                kanava);
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

    /** IIS-3a: an account informs, matters are dealt with elsewhere. */
    public Text notice() {
        var home = Markup.readable(organisation.homeUrl()).replaceFirst("(?i)^www\\.", "");
        return new Text(notice(Language.FI, home), notice(Language.SV, home), notice(Language.EN, home));
    }

    private static String notice(Language language, String home) {
        return language.word("channels").replace("{home}", home);
    }

    List<Group> groups(Language language) {
        return entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.account().platform(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(platform -> new Group(platforms.name(platform.getKey()), platform.getValue()))
                .toList();
    }
}
