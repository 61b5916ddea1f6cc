package kanava.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kanava.account.AccountStatus;
import kanava.account.PublicState;
import kanava.account.VerificationSummary;
import kanava.organisation.Organisation;
import kanava.organisation.Text;
import kanava.verification.CheckKind;
import kanava.verification.Evidence;

/**
 * What the public may come to hear of an account that was opened. Of people nothing: what isn't here can't leak.
 *
 * @param unit null where the account has none; likewise unitId
 * @param audience whom it is for, as it was approved; null where that wasn't asked
 * @param purposeKey what it is for, of the policy's list; null where none was chosen
 * @param contact how to reach those behind it
 * @param announcedAt when its closing was; null unless it was, likewise closesOn and successorUrl
 * @param retiredAt null while it isn't retired
 * @param warning null unless it is in somebody else's hands
 * @param outOfHands null while it is in our hands
 * @param successorLost what is to be followed instead is in somebody else's hands; only a snapshot knows that, of all accounts
 */
public record OpenedAccount(
        String id,
        Organisation organisation,
        AccountStatus status,
        String platform,
        String name,
        String address,
        String unitId,
        Text unit,
        String audience,
        String purposeKey,
        Contact contact,
        Instant announcedAt,
        LocalDate closesOn,
        String successorUrl,
        Instant retiredAt,
        Warning warning,
        OutOfHands outOfHands,
        VerificationSummary verification,
        List<Finding> findings,
        List<Listing> listings,
        boolean successorLost) {

    public OpenedAccount(
            String id,
            Organisation organisation,
            AccountStatus status,
            String platform,
            String name,
            String address,
            String unitId,
            Text unit,
            String audience,
            String purposeKey,
            Contact contact,
            Instant announcedAt,
            LocalDate closesOn,
            String successorUrl,
            Instant retiredAt,
            Warning warning,
            OutOfHands outOfHands,
            VerificationSummary verification,
            List<Finding> findings,
            List<Listing> listings) {
        this(
                id,
                organisation,
                status,
                platform,
                name,
                address,
                unitId,
                unit,
                audience,
                purposeKey,
                contact,
                announcedAt,
                closesOn,
                successorUrl,
                retiredAt,
                warning,
                outOfHands,
                verification,
                findings,
                listings,
                false);
    }

    /**
     * What the organisation says of an account that it has lost hold of.
     *
     * @param note its own words; null where it adds none
     */
    public record Warning(Instant since, String note) {}

    /**
     * Somebody else stands at its address (ID-PIN), had it when it was closed (RET-force), or may have taken it since (ID-PARK).
     *
     * @param lost somebody else has it; otherwise it was given up, and anybody may
     * @param since null where nobody has it yet
     */
    public record OutOfHands(boolean lost, Instant since) {}

    /**
     * What everybody is told wherever they meet it.
     *
     * @param note the organisation's own words; null where it adds none
     */
    public record Alert(Text words, Instant since, String note) {}

    /** The latest result of one check. */
    public record Finding(CheckKind check, Evidence.Level level, Instant foundAt) {}

    /**
     * What its request told for the public, as it was approved.
     *
     * @param unattended nobody answers questions there
     * @param serviceHours null where it has none of its own (LSK-hours)
     * @param protectedChannel where confidential matters go; null where that isn't told
     * @param officialChannelUrl of the channel it leads to; null where none was named
     */
    public record Contact(boolean unattended, String serviceHours, String protectedChannel, String officialChannelUrl) {

        public static final Contact NONE = new Contact(false, null, null, null);
    }

    /**
     * When an address of the account stood on the public list.
     *
     * @param to the end of the evidence where it still stands there
     * @param moved the account went on under another name then (ID-PIN)
     */
    public record Listing(String address, Instant from, Instant to, boolean moved) {

        /** What lies ahead is not promised: only what has been counts. */
        boolean touches(Instant begin, Instant end, Instant now) {
            return from.isBefore(end) && begin.isBefore(to) && from.isBefore(now) && begin.isBefore(now);
        }
    }

    /** When it was official at this address on that day of its organisation's. */
    public Optional<Listing> listedOn(LocalDate day, String at, Instant now) {
        var begin = day.atStartOfDay(organisation.zone()).toInstant();
        var end = day.plusDays(1).atStartOfDay(organisation.zone()).toInstant();
        return listings.stream()
                .filter(listing -> listing.address().equals(at) && listing.touches(begin, end, now))
                .findFirst();
    }

    /** When it left this address for the one it has; empty where it stands there, or was never known to be there. */
    public Optional<Listing> movedFrom(String at) {
        return listings.stream()
                .filter(listing -> listing.moved() && listing.address().equals(at) && !at.equals(address))
                .max(Comparator.comparing(Listing::to));
    }

    /** Computed when it is asked: evidence ends by itself, without anything being written. */
    public PublicState state(Instant now) {
        return PublicState.of(status, verification, warning != null, now);
    }

    /** Whether somebody else has it, is suspected to, or may have taken it since it was given up: nobody is sent there. */
    public boolean isLost() {
        return warning != null || outOfHands != null;
    }

    /** Empty while nobody else has it. As long as there is one, each place that names the account says it (MODE-RED, RET-force). */
    public Optional<Alert> alert() {
        if (status == AccountStatus.SUSPENDED && warning != null) {
            return Optional.of(new Alert(PublicWarnings.compromised(), warning.since(), warning.note()));
        }
        return Optional.ofNullable(outOfHands)
                .filter(OutOfHands::lost)
                .map(lost -> new Alert(PublicWarnings.outOfHands(), lost.since(), null));
    }

    /** Where its followers are sent; null where nothing was named, or where that is lost itself. */
    public String successor() {
        return successorLost ? null : successorUrl;
    }

    OpenedAccount withSuccessorLost(boolean lost) {
        return lost == successorLost
                ? this
                : new OpenedAccount(
                        id,
                        organisation,
                        status,
                        platform,
                        name,
                        address,
                        unitId,
                        unit,
                        audience,
                        purposeKey,
                        contact,
                        announcedAt,
                        closesOn,
                        successorUrl,
                        retiredAt,
                        warning,
                        outOfHands,
                        verification,
                        findings,
                        listings,
                        lost);
    }

    /** What a listed account stands on: people vouch for it where the program is shut out. */
    public Evidence.Level evidence() {
        return findings.stream().anyMatch(one -> one.level() == Evidence.Level.ATTESTED)
                ? Evidence.Level.ATTESTED
                : Evidence.Level.MACHINE_CHECKED;
    }

    /** First day on the public list; null if it never stood there. */
    public LocalDate officialSince() {
        return day(verification.listedSince());
    }

    /** A chain is as strong as its weakest link; empty where nothing was looked at. */
    public Optional<Evidence.Level> weakestLevel() {
        return findings.stream().map(Finding::level).max(Comparator.naturalOrder());
    }

    public LocalDate retiredOn() {
        return day(retiredAt);
    }

    private LocalDate day(Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, organisation.zone());
    }
}
