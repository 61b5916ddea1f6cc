package kanava.verification;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import kanava.account.Account;
import kanava.organisation.Organisations;
import kanava.verification.Evidence.Level;
import kanava.verification.Evidence.Trace;

/**
 * What people have seen, as evidence beside what the program found: where a page shuts programs out, and nowhere else
 * (VER-manual). From then on it is evidence like any other: a page that still can't be read takes nothing away from it, one
 * that is read puts its own finding in its place, and it runs out.
 */
@Singleton
public class ByHand {

    /** So near its end an attestation is renewed, as checks are. */
    public static final Duration RENEWED = Duration.ofDays(7);

    /** So near its end a finding is that checks have tried in vain to renew it. */
    public static final Duration RUNS_OUT = Duration.ofDays(6);

    private final VerificationRecords records;
    private final LinkingPages pages;
    private final Organisations organisations;
    private final Asks asks;
    private final Clock clock;

    ByHand(VerificationRecords records, LinkingPages pages, Organisations organisations, Asks asks, Clock clock) {
        this.records = records;
        this.pages = pages;
        this.organisations = organisations;
        this.asks = asks;
        this.clock = clock;
    }

    /** What the program can't tell by itself and people can, where it is looked for now. */
    public List<Evidence> open(Account account) {
        if (!account.hasProfile()) {
            return List.of();
        }
        var organisation = organisations.byId(account.organisationId());
        var ours = pages.of(organisation, account.id()).stream()
                .map(LinkingPage::url)
                .collect(Collectors.toSet());
        return records.evidence(account.organisationId(), account.id()).stream()
                .filter(one -> one.check().ofOurPage()
                        ? ours.contains(one.page())
                        : one.page().equals(account.address()))
                .filter(this::canNotBeTold)
                .toList();
    }

    private boolean canNotBeTold(Evidence one) {
        return switch (one.level()) {
            case ATTESTED -> one.validUntil().isBefore(clock.instant().plus(RENEWED));
            case UNKNOWN -> one.reason().shutsOut();
            case MACHINE_CHECKED -> one.validUntil().isBefore(clock.instant().plus(RUNS_OUT));
            case MISSING -> false;
        };
    }

    /** Those that an attestation proves at this moment. */
    public List<Evidence> attested(Account account, Instant now) {
        return records.evidence(account.organisationId(), account.id()).stream()
                .filter(one -> one.level() == Level.ATTESTED && one.holdsAt(now))
                .toList();
    }

    /** Until the transaction ends no check is written, and nobody else attests or decides on it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(String organisationId, String accountId) {
        records.lock(organisationId, accountId);
    }

    /**
     * Two people vouch for it: it counts from now on, and a check tells at once what all of it comes to.
     *
     * @param some of those that are open
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void attest(Account account, Collection<Evidence> some, Instant seenAt, Instant validUntil) {
        records.put(
                account.organisationId(),
                account.id(),
                some.stream()
                        .map(one -> new Evidence(
                                one.check(),
                                Level.ATTESTED,
                                one.page(),
                                null,
                                null,
                                seenAt,
                                validUntil,
                                one.pageId(),
                                Trace.NONE))
                        .toList());
        asks.askAfterChange(account.organisationId(), account.id());
    }
}
