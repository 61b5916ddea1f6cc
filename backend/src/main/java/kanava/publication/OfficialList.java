package kanava.publication;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanava.account.PublicState;
import kanava.lookup.OpenedAccount;
import kanava.lookup.Snapshot;
import kanava.organisation.Organisation;
import kanava.platform.PlatformCatalogue;

/** The accounts an organisation vouches for at one moment: the one truth that every form of the list renders. */
public record OfficialList(Organisation organisation, PlatformCatalogue platforms, List<Entry> entries) {

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

    public static OfficialList of(Organisation organisation, Snapshot snapshot, Instant now) {
        return new OfficialList(
                organisation,
                snapshot.platformsOf(organisation),
                snapshot.accountsOf(organisation).stream()
                        .sorted(ORDER)
                        .map(account -> new Entry(account, account.state(now)))
                        .filter(entry -> LISTED.contains(entry.state()))
                        .toList());
    }

    /** When the first of the listed evidence ends. */
    public Optional<Instant> validUntil() {
        return entries.stream()
                .map(entry -> entry.account().verification().verifiedUntil())
                .min(Comparator.naturalOrder());
    }
}
