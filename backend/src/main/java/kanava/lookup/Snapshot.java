package kanava.lookup;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.notedaddress.NotedAddress;
import kanava.organisation.Organisation;
import kanava.platform.Platform;
import kanava.platform.PlatformCatalogue;

/**
 * All that is answered from, as of one moment; never changed, only followed by another. Following copies the index of
 * addresses: a few milliseconds at a hundred thousand accounts, and what the public sees changes seldom.
 */
public final class Snapshot {

    static final Snapshot NONE = new Snapshot(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private final Map<String, Organisation> bySlug;
    /** By organisation id. */
    private final Map<String, TheirAccounts> byOrganisation;

    private final Map<String, OpenedAccount> byAddress;
    /** By organisation id. */
    private final Map<String, PlatformCatalogue> catalogues;

    /** By canonical address. */
    private final Map<String, Noted> noted;

    /** By canonical address, the accounts that ever stood on a public list with it. */
    private final Map<String, List<OpenedAccount>> listedAt;

    private final List<Platform> ownPlatforms;

    /** What an organisation says of an address where no account of its own is in use. */
    public record Noted(Organisation by, NotedAddress note) {}

    private Snapshot(
            Map<String, Organisation> bySlug,
            Map<String, TheirAccounts> byOrganisation,
            Map<String, OpenedAccount> byAddress,
            Map<String, PlatformCatalogue> catalogues,
            Map<String, Noted> noted,
            Map<String, List<OpenedAccount>> listedAt) {
        this.bySlug = bySlug;
        this.byOrganisation = byOrganisation;
        this.byAddress = byAddress;
        this.catalogues = catalogues;
        this.noted = noted;
        this.listedAt = listedAt;
        this.ownPlatforms =
                catalogues.values().stream().flatMap(own -> own.own().stream()).toList();
    }

    public static Snapshot of(Collection<Organisation> organisations, Collection<OpenedAccount> accounts) {
        return NONE.with(organisations).withAccounts(accounts);
    }

    /**
     * One of everything read anew that shares with this one what stayed the same: whoever made something of that needn't make it
     * again, and memory doesn't hold it twice.
     */
    Snapshot followedBy(
            Collection<Organisation> organisations,
            Collection<OpenedAccount> accounts,
            Map<String, PlatformCatalogue> platforms) {
        var base = NONE.withPlatforms(platforms).with(organisations);
        var successors = base.successorsWith(accounts);
        var fresh = base.put(
                accounts.stream().map(successors::judged).map(this::known).toList());
        var shared = new HashMap<>(fresh.byOrganisation);
        shared.replaceAll((id, theirs) ->
                byOrganisation.containsKey(id) ? byOrganisation.get(id).followedBy(theirs) : theirs);
        return new Snapshot(
                fresh.bySlug,
                shared,
                fresh.byAddress,
                catalogues.equals(platforms) ? catalogues : platforms,
                fresh.noted,
                fresh.listedAt);
    }

    private OpenedAccount known(OpenedAccount account) {
        return before(account).filter(account::equals).orElse(account);
    }

    /** @param address canonical */
    public Optional<OpenedAccount> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** Accounts that stood on a public list with this canonical address, though they may have another one by now. */
    public List<OpenedAccount> listedAt(String address) {
        return listedAt.getOrDefault(address, List.of());
    }

    /** The account that stood on a public list at this canonical address, and goes on under another name. */
    public Optional<OpenedAccount> movedFrom(String address) {
        return listedAt(address).stream()
                .filter(account -> account.movedFrom(address).isPresent())
                .findFirst();
    }

    /** @param address canonical */
    public Optional<Noted> notedAt(String address) {
        return Optional.ofNullable(noted.get(address));
    }

    public Optional<Organisation> organisation(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    public Collection<Organisation> organisations() {
        return bySlug.values();
    }

    /** The very same ones as long as nothing in them is another. */
    public TheirAccounts accountsOf(Organisation organisation) {
        return byOrganisation.getOrDefault(organisation.id(), TheirAccounts.NONE);
    }

    /** Which platforms the organisation's accounts can be on. */
    public PlatformCatalogue platformsOf(Organisation organisation) {
        return catalogues.getOrDefault(organisation.id(), PlatformCatalogue.builtIn());
    }

    /** Platforms that organisations added, whosever they are: an address doesn't say who asks. */
    public List<Platform> ownPlatforms() {
        return ownPlatforms;
    }

    Snapshot withPlatforms(Map<String, PlatformCatalogue> known) {
        return new Snapshot(bySlug, byOrganisation, byAddress, known, noted, listedAt);
    }

    /** Where organisations say different things of one address, the warning is heard, and who said it first. */
    Snapshot withNoted(Collection<NotedAddress> notes) {
        var owners = organisations().stream().collect(Collectors.toMap(Organisation::id, owner -> owner));
        var byAddress = notes.stream()
                .filter(note -> owners.containsKey(note.organisationId()))
                .collect(Collectors.toMap(
                        NotedAddress::address,
                        note -> new Noted(owners.get(note.organisationId()), note),
                        BinaryOperator.minBy(Comparator.comparing(
                                Noted::note,
                                Comparator.comparing(NotedAddress::kind)
                                        .thenComparing(NotedAddress::sinceOn)
                                        .thenComparing(NotedAddress::id)))));
        return new Snapshot(bySlug, byOrganisation, this.byAddress, catalogues, byAddress, listedAt);
    }

    Snapshot with(Collection<Organisation> organisations) {
        var slugs = organisations.stream().collect(Collectors.toMap(Organisation::slug, organisation -> organisation));
        return new Snapshot(slugs, byOrganisation, byAddress, catalogues, noted, listedAt);
    }

    /** These accounts as they are now, and those that would send others on to them. */
    Snapshot withAccounts(Collection<OpenedAccount> told) {
        var successors = successorsWith(told);
        var addresses = told.stream()
                .flatMap(account -> Stream.concat(
                        Stream.of(account.address()), before(account).map(OpenedAccount::address).stream()));
        var naming = successors.turned(addresses, byAddress::get) ? naming(told) : Stream.<OpenedAccount>empty();
        return put(Stream.concat(told.stream(), naming).map(successors::judged).toList());
    }

    /** Whether nobody is to be sent to this address. */
    boolean isLost(String url) {
        return successorsWith(List.of()).isLost(url);
    }

    private LostSuccessors successorsWith(Collection<OpenedAccount> told) {
        var fresh = told.stream()
                .collect(Collectors.toMap(OpenedAccount::address, account -> account, (one, other) -> other));
        var ids = told.stream().map(OpenedAccount::id).collect(Collectors.toSet());
        return new LostSuccessors(ownPlatforms, address -> {
            var known = byAddress.get(address);
            return fresh.getOrDefault(address, known == null || ids.contains(known.id()) ? null : known);
        });
    }

    private Stream<OpenedAccount> naming(Collection<OpenedAccount> besides) {
        var ids = besides.stream().map(OpenedAccount::id).collect(Collectors.toSet());
        return byOrganisation.values().stream()
                .flatMap(theirs -> theirs.byId().values().stream())
                .filter(account -> account.successorUrl() != null && !ids.contains(account.id()));
    }

    private Optional<OpenedAccount> before(OpenedAccount account) {
        return Optional.ofNullable(accountsOf(account.organisation()).byId().get(account.id()));
    }

    /** An address that was corrected leads nowhere any more. What this instance did itself is known. */
    private Snapshot put(Collection<OpenedAccount> told) {
        var changed = told.stream().filter(account -> known(account) == account).toList();
        if (changed.isEmpty()) {
            return this;
        }
        var slugs = new HashMap<>(bySlug);
        var organisations = new HashMap<>(byOrganisation);
        var addresses = new HashMap<>(byAddress);
        var listed = new HashMap<>(listedAt);
        changed.stream()
                .collect(Collectors.groupingBy(OpenedAccount::organisation))
                .forEach((organisation, theirs) -> {
                    var accounts = organisations.getOrDefault(organisation.id(), TheirAccounts.NONE);
                    for (var account : theirs) {
                        var before = accounts.byId().get(account.id());
                        if (before != null && !before.address().equals(account.address())) {
                            addresses.computeIfPresent(
                                    before.address(),
                                    (address, holder) -> holder.id().equals(account.id()) ? null : holder);
                        }
                        addresses.put(account.address(), account);
                        relist(listed, before, account);
                    }
                    slugs.put(organisation.slug(), organisation);
                    organisations.put(organisation.id(), accounts.with(theirs));
                });
        return new Snapshot(slugs, organisations, addresses, catalogues, noted, listed);
    }

    private static void relist(Map<String, List<OpenedAccount>> listed, OpenedAccount before, OpenedAccount account) {
        if (before != null) {
            before.listings()
                    .forEach(listing ->
                            listed.computeIfPresent(listing.address(), (address, accounts) -> accounts.stream()
                                    .filter(other -> !other.id().equals(account.id()))
                                    .toList()));
        }
        account.listings().stream()
                .map(OpenedAccount.Listing::address)
                .distinct()
                .forEach(address -> listed.merge(
                        address, List.of(account), (accounts, one) -> Stream.concat(accounts.stream(), one.stream())
                                .toList()));
    }
}
