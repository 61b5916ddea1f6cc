package kanava.lookup.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanava.api.model.CheckKind;
import kanava.api.model.EvidenceLevel;
import kanava.api.model.LookupAnswer;
import kanava.api.model.PublicEvidence;
import kanava.api.model.PublicState;
import kanava.lookup.OpenedAccount;
import kanava.lookup.OpenedAccount.Listing;
import kanava.lookup.PublicWarnings;
import kanava.lookup.Snapshot;
import kanava.notedaddress.NotedAddress;
import kanava.organisation.web.OrganisationMapper;
import kanava.platform.Platform;
import kanava.platform.PlatformCatalogue;
import kanava.platform.address.ProfileAddress;
import kanava.server.time.Wire;

/** What is said about an address. Of an account that isn't public exactly what is said of one that nobody knows. */
final class LookupMapper {

    /** After these something else may still be said of the address. */
    private static final Set<PublicState> LAST_WORDS = EnumSet.of(PublicState.RETIRED, PublicState.UNKNOWN);

    private LookupMapper() {}

    /** Said of a profile. */
    static LookupAnswer answer(String asked, ProfileAddress.Profile profile, Snapshot snapshot, Instant now) {
        return about(profile, snapshot, said(asked, profile.canonical(), snapshot, now));
    }

    /** Was it official on that day (LOOK-TIME): of what was then, only what the lists of then said. */
    static LookupAnswer answer(
            String asked, ProfileAddress.Profile profile, LocalDate day, Snapshot snapshot, Instant now) {
        var address = profile.canonical();
        var answer = snapshot.listedAt(address).stream()
                .flatMap(account ->
                        account
                                .listedOn(day, address, now)
                                .map(listing -> listed(asked, account, listing, now))
                                .stream())
                .findFirst()
                .orElseGet(() -> snapshot.at(address)
                        .filter(account -> account.state(now) == kanava.account.PublicState.RETIRED)
                        .filter(account -> !account.retiredOn().isAfter(day))
                        .map(account -> known(asked, account, snapshot, now))
                        .orElseGet(() -> new LookupAnswer(PublicState.UNKNOWN, asked)));
        // Whatever it was then, nobody is left unwarned of what it is now.
        snapshot.at(address).ifPresent(account -> cautioned(answer, account, now));
        return about(profile, snapshot, answer).on(day);
    }

    /** Said of what is no profile. */
    static LookupAnswer noProfile(Lookups.Question question, Snapshot snapshot) {
        var named = question.url() == null
                ? Optional.<ProfileAddress.Profile>empty()
                : ProfileAddress.namedBy(question.url(), snapshot.ownPlatforms());
        return new LookupAnswer(PublicState.NOT_A_PROFILE_URL, question.asked())
                .on(question.on())
                .namedProfile(named.map(ProfileAddress.Profile::canonical).orElse(null));
    }

    private static LookupAnswer listed(String asked, OpenedAccount account, Listing listing, Instant now) {
        var zone = account.organisation().zone();
        return new LookupAnswer(PublicState.OFFICIAL, asked)
                .name(account.name())
                .organisation(OrganisationMapper.organisation(account.organisation()))
                .officialSince(LocalDate.ofInstant(listing.from(), zone))
                .officialUntil(listing.to().isAfter(now) ? null : LocalDate.ofInstant(listing.to(), zone));
    }

    private static LookupAnswer about(ProfileAddress.Profile profile, Snapshot snapshot, LookupAnswer answer) {
        return answer.address(profile.canonical())
                .platform(profile.platform())
                .platformName(nameOf(profile.platform(), snapshot));
    }

    /**
     * What holds of an account in use comes first, and nobody warns of their own that is merely unproven just now; another
     * organisation's warning stands until it is proven. A closed one's name may be somebody else's by now, which is the
     * warning that matters then; a name that is merely held says the least.
     */
    private static LookupAnswer said(String asked, String address, Snapshot snapshot, Instant now) {
        var account = snapshot.at(address).map(opened -> known(asked, opened, snapshot, now));
        var inUse = account.filter(answer -> answer.getState() != PublicState.RETIRED)
                .isPresent();
        var owner = snapshot.at(address).map(OpenedAccount::organisation);
        var note = snapshot.notedAt(address)
                .filter(noted -> !inUse
                        || noted.note().kind() != NotedAddress.Kind.NOT_OURS
                        || owner.filter(noted.by()::equals).isEmpty())
                .map(noted -> noted(asked, noted));
        return Stream.of(
                        account.filter(answer -> !LAST_WORDS.contains(answer.getState())),
                        note.filter(answer -> answer.getState() == PublicState.NOT_OURS),
                        account.filter(answer -> answer.getState() == PublicState.RETIRED),
                        moved(asked, address, snapshot, now),
                        note,
                        account)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new LookupAnswer(PublicState.UNKNOWN, asked));
    }

    /**
     * A name that the account has given up may be anybody's by now: it is no longer the official one, and where the account
     * stands is said as long as that is proven.
     */
    private static Optional<LookupAnswer> moved(String asked, String address, Snapshot snapshot, Instant now) {
        return snapshot.movedFrom(address)
                .map(account -> warned(whose(new LookupAnswer(PublicState.RETIRED, asked), account), account)
                        .renamed(true)
                        .officialUntil(account.movedFrom(address)
                                .map(listing -> LocalDate.ofInstant(
                                        listing.to(), account.organisation().zone()))
                                .orElseThrow())
                        .successorUrl(goesOnAt(account, snapshot, now)));
    }

    /** Where it went on, as long as that is proven; of what has ended meanwhile, what that names. */
    private static String goesOnAt(OpenedAccount account, Snapshot snapshot, Instant now) {
        return switch (account.state(now)) {
            case OFFICIAL, RETIRING -> account.address();
            case RETIRED -> account.successor();
            case COMPROMISED, UNKNOWN -> null;
        };
    }

    /** Why, and what was done about it, is the organisation's own business. */
    private static LookupAnswer noted(String asked, Snapshot.Noted noted) {
        return new LookupAnswer(PublicState.valueOf(noted.note().kind().name()), asked)
                .organisation(OrganisationMapper.organisation(noted.by()))
                .notedOn(noted.note().sinceOn())
                .checkedAt(Wire.at(noted.note().confirmedAt()));
    }

    private static String nameOf(String platform, Snapshot snapshot) {
        return snapshot.ownPlatforms().stream()
                .filter(own -> own.id().equals(platform))
                .map(Platform::name)
                .findFirst()
                .orElseGet(() -> PlatformCatalogue.builtIn().name(platform));
    }

    private static LookupAnswer known(String asked, OpenedAccount account, Snapshot snapshot, Instant now) {
        var state = account.state(now);
        var answer = new LookupAnswer(PublicState.valueOf(state.name()), asked);
        return switch (state) {
            case UNKNOWN -> closed(answer, account);
            case COMPROMISED -> warned(whose(answer, account), account);
            case OFFICIAL -> evidence(whose(answer, account), account);
            case RETIRING ->
                evidence(whose(answer, account), account)
                        .closesOn(account.closesOn())
                        .successorUrl(account.successor());
            case RETIRED ->
                closed(whose(answer, account), account)
                        .retiredOn(account.retiredOn())
                        .successorUrl(account.successor());
        };
    }

    /** Somebody else may have a name that was given up, also one that never stood on a list. */
    private static LookupAnswer closed(LookupAnswer answer, OpenedAccount account) {
        return account.outOfHands() != null
                ? answer.warning(OrganisationMapper.longText(PublicWarnings.outOfHands()))
                : answer;
    }

    /** As it is told of the account itself. */
    private static LookupAnswer cautioned(LookupAnswer answer, OpenedAccount account, Instant now) {
        return account.state(now) == kanava.account.PublicState.COMPROMISED
                ? warned(answer, account)
                : closed(answer, account);
    }

    private static LookupAnswer warned(LookupAnswer answer, OpenedAccount account) {
        return account.warning() == null
                ? answer
                : answer.warning(OrganisationMapper.longText(PublicWarnings.compromised()))
                        .warningNote(account.warning().note())
                        .warnedAt(Wire.at(account.warning().since()));
    }

    private static LookupAnswer whose(LookupAnswer answer, OpenedAccount account) {
        return answer.name(account.name())
                .organisation(OrganisationMapper.organisation(account.organisation()))
                .unit(account.unit() == null ? null : OrganisationMapper.text(account.unit()))
                .officialSince(account.officialSince());
    }

    private static LookupAnswer evidence(LookupAnswer answer, OpenedAccount account) {
        return answer.checkedAt(Wire.at(account.verification().checkedAt()))
                .validUntil(Wire.at(account.verification().verifiedUntil()))
                .evidenceLevel(account.weakestLevel()
                        .map(level -> EvidenceLevel.valueOf(level.name()))
                        .orElse(null))
                .evidence(account.findings().stream()
                        .map(finding -> new PublicEvidence(
                                CheckKind.valueOf(finding.check().name()),
                                EvidenceLevel.valueOf(finding.level().name()),
                                Wire.at(finding.foundAt())))
                        .toList());
    }
}
