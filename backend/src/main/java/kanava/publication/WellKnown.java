package kanava.publication;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanava.lookup.OpenedAccount;
import kanava.organisation.Organisation;
import kanava.platform.Platform;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;
import kanava.publication.OfficialList.Entry;
import kanava.publication.WellKnown.Descriptor.Link;
import kanava.verification.Conventions;
import kanava.verification.PageAddress;
import kanava.verification.pin.Baseline;
import kanava.verification.pin.Identity;
import kanava.verification.pin.Pins;

/**
 * What an organisation's own domain is to say to the networks whose accounts bear a domain's name: our side of what the checks
 * accept (EVID-STD). Only listed accounts are told, and of who they are what was approved, never what was met since (ID-PIN).
 */
@Singleton
public class WellKnown {

    private static final Pattern ACCT = Pattern.compile("(?i:acct):(?<name>[^@\\s]{1,100})@(?<host>[^@\\s]{1,253})");

    private static final String SELF = "self";
    private static final String PROFILE_PAGE = "http://webfinger.net/rel/profile-page";

    /** Whose handle isn't their address is asked of the database; nobody has many of these. */
    private static final int MOST_BY_ID = 20;

    /** As RFC 7033 has it. */
    public record Descriptor(String subject, List<String> aliases, List<Link> links) {

        public record Link(String rel, String type, String href) {}
    }

    private final Pins pins;

    WellKnown(Pins pins) {
        this.pins = pins;
    }

    /**
     * What stands at {@code /.well-known/atproto-did} of a domain.
     *
     * @param domain null for that of the home page
     */
    public Optional<String> atprotoDid(OfficialList list, String domain) {
        var asked = domain == null ? sites(list.organisation()).findFirst() : Optional.of(lower(domain));
        return asked.filter(host -> isOurs(host, list.organisation()))
                .flatMap(host -> called(list, host).or(() -> byId(list, host)));
    }

    private Optional<String> called(OfficialList list, String handle) {
        return ours(list)
                .filter(account -> Conventions.atName(account.address())
                        .filter(handle::equals)
                        .isPresent())
                .findFirst()
                .flatMap(this::approved)
                .map(Identity::permanentId)
                .filter(Conventions::isDid);
    }

    /** An account that is kept by its id may have been approved with the domain as its handle. */
    private Optional<String> byId(OfficialList list, String handle) {
        return ours(list)
                .filter(account -> Conventions.atName(account.address())
                        .filter(Conventions::isDid)
                        .isPresent())
                .limit(MOST_BY_ID)
                .filter(account -> approved(account)
                        .map(Identity::handle)
                        .filter(handle::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .flatMap(account -> Conventions.atName(account.address()));
    }

    /**
     * What {@code /.well-known/webfinger} of a domain answers.
     *
     * @param relations those links that are wanted; empty for all
     */
    public Optional<Descriptor> webFinger(OfficialList list, String resource, List<String> relations) {
        var asked = ACCT.matcher(resource);
        if (!asked.matches() || !isOurs(lower(asked.group("host")), list.organisation())) {
            return Optional.empty();
        }
        return inFediverse(list, asked.group("name"))
                .map(account -> descriptor(
                        "acct:%s@%s".formatted(asked.group("name"), lower(asked.group("host"))), account, relations));
    }

    private Optional<OpenedAccount> inFediverse(OfficialList list, String name) {
        var places = list.usedPlatforms().stream()
                .filter(platform -> isOfFediverse(platform, list.organisation()))
                .map(Platform::id)
                .toList();
        return ours(list)
                .filter(account -> places.contains(account.platform()))
                .filter(account -> lower(account.address()).contains(lower(name)))
                .filter(account ->
                        ProfileAddress.read(account.address(), list.platforms().own()) instanceof Profile profile
                                && !profile.permanent()
                                && Conventions.fediverseName(profile).equalsIgnoreCase(name))
                .findFirst();
    }

    private static boolean isOfFediverse(Platform platform, Organisation organisation) {
        return platform.isOfManyServers() || platform.hosts().stream().anyMatch(host -> isOurs(host, organisation));
    }

    /** The actor is what servers know the account by; it isn't told where it wasn't approved. */
    private Descriptor descriptor(String subject, OpenedAccount account, List<String> relations) {
        var actor = approved(account).map(Identity::permanentId).filter(id -> isOnTheHostOf(account.address(), id));
        var links = Stream.concat(
                actor.map(id -> new Link(SELF, "application/activity+json", id)).stream(),
                Stream.of(new Link(PROFILE_PAGE, "text/html", account.address())));
        return new Descriptor(
                subject,
                Stream.concat(Stream.of(account.address()), actor.stream())
                        .distinct()
                        .toList(),
                links.filter(link -> relations.isEmpty() || relations.contains(link.rel()))
                        .toList());
    }

    private Optional<Identity> approved(OpenedAccount account) {
        return pins.current(account.organisation().id(), account.id())
                .filter(baseline -> account.address().equals(baseline.accountAddress()))
                .map(Baseline::identity);
    }

    private static Stream<OpenedAccount> ours(OfficialList list) {
        return list.entries().stream().map(Entry::account).filter(account -> account.outOfHands() == null);
    }

    /** Names of the organisation's own sites, and what is under them. */
    private static boolean isOurs(String host, Organisation organisation) {
        return sites(organisation).anyMatch(site -> host.equals(site) || host.endsWith("." + site));
    }

    private static Stream<String> sites(Organisation organisation) {
        return Stream.of(organisation.homeUrl(), organisation.listPageUrl())
                .flatMap(url -> PageAddress.of(url).stream())
                .map(PageAddress::host);
    }

    private static boolean isOnTheHostOf(String account, String actor) {
        return actor.startsWith("https://")
                && PageAddress.of(actor)
                        .map(PageAddress::host)
                        .equals(PageAddress.of(account).map(PageAddress::host));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
