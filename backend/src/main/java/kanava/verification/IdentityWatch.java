package kanava.verification;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanava.account.Account;
import kanava.account.AccountChanged;
import kanava.account.AccountStatus;
import kanava.account.VerificationSummary.Outcome;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.platform.Platforms;
import kanava.server.id.Ids;
import kanava.verification.Evidence.Level;
import kanava.verification.pin.Baseline;
import kanava.verification.pin.Comparison;
import kanava.verification.pin.Comparison.Before;
import kanava.verification.pin.Comparison.Mark;
import kanava.verification.pin.Comparison.State;
import kanava.verification.pin.Identity;
import kanava.verification.pin.IdentityCase;
import kanava.verification.pin.IdentityReading;
import kanava.verification.pin.Pins;
import kanava.verification.pin.Pins.LastLook;
import kanava.verification.pin.Sighting;
import kanava.verification.pin.Sighting.Seen;

/**
 * Compares who stands at the account's address with who was approved, at each check and in its transaction (ID-PIN). What
 * differs opens a case; while somebody else stands there, nothing else that the check found keeps the account listed.
 */
@Singleton
class IdentityWatch {

    /** A profile that is gone at one moment may be a platform's slip; found gone again after this long it isn't. */
    static final Duration SLIP = Duration.ofHours(1);

    private final Pins pins;
    private final Platforms platforms;
    private final AuditLog audit;
    private final ApplicationEventPublisher<AccountChanged> events;
    private final Ids ids;

    IdentityWatch(
            Pins pins, Platforms platforms, AuditLog audit, ApplicationEventPublisher<AccountChanged> events, Ids ids) {
        this.pins = pins;
        this.platforms = platforms;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
    }

    /** @param learned fields for the log of an identity that is relied on from now on; mostly empty */
    record Judged(Verdict verdict, Map<String, String> learned) {}

    /** @param fresh what this look found, without what was known before */
    @Transactional(Transactional.TxType.MANDATORY)
    Judged judge(Account account, Sighting met, List<Evidence> fresh, Verdict verdict, Instant now) {
        var approved = pins.current(account.organisationId(), account.id());
        if (approved.isEmpty()) {
            return new Judged(verdict, learn(account, met, fresh, verdict, now));
        }
        var last = pins.lastLook(account.organisationId(), account.id());
        var open = pins.openCase(account.organisationId(), account.id());
        var backLink = mark(fresh, CheckKind.ACCOUNT_LINKS_TO_ORGANISATION);
        var naming = mark(fresh, CheckKind.ACCOUNT_NAMES_ORGANISATION);
        var found = Comparison.of(approved.get().identity(), met, backLink, naming, before(last, open));
        var look = look(found, met, last, now);
        pins.looked(account.organisationId(), account.id(), look);
        var after = follow(account, approved.get(), new Comparison(look.state(), found.differences()), met, open, now);
        var learned = look.state() == State.OK && backLink == Mark.FOUND && naming == Mark.FOUND
                ? complete(account, approved.get(), met)
                : Map.<String, String>of();
        var somebodyElse =
                after.filter(one -> one.kind() == IdentityCase.Kind.TAKEN_OVER).isPresent();
        return new Judged(somebodyElse ? verdict.withheld() : verdict, learned);
    }

    /** Learned where this very look proves the account; what an address that is permanent says needs no look. */
    private Map<String, String> learn(
            Account account, Sighting met, List<Evidence> fresh, Verdict verdict, Instant now) {
        if (verdict.outcome() != Outcome.VERIFIED) {
            return Map.of();
        }
        var proved = mark(fresh, CheckKind.ACCOUNT_LINKS_TO_ORGANISATION) == Mark.FOUND
                && mark(fresh, CheckKind.ACCOUNT_NAMES_ORGANISATION) == Mark.FOUND;
        var permanent = IdentityReading.ofPermanent(
                account.address(), platforms.of(account.organisationId()).own());
        var seen = met instanceof Seen profile && proved ? Optional.of(profile.identity()) : Optional.<Identity>empty();
        var identity =
                seen.map(told -> permanent.map(told::completedBy).orElse(told)).or(() -> permanent);
        identity.ifPresent(first -> {
            pins.pin(
                    account.organisationId(), account.id(), new Baseline(1, first, account.address(), now, null, null));
            pins.looked(
                    account.organisationId(),
                    account.id(),
                    new LastLook(seen.isPresent() ? State.OK : State.UNKNOWN, now, null));
        });
        return identity.map(Identity::auditState).orElse(Map.of());
    }

    /** What the platform didn't tell when the account was proved first. */
    private Map<String, String> complete(Account account, Baseline approved, Sighting met) {
        if (!(met instanceof Seen seen)) {
            return Map.of();
        }
        var whole = approved.identity().completedBy(seen.identity());
        if (whole.equals(approved.identity())) {
            return Map.of();
        }
        pins.complete(account.organisationId(), account.id(), whole);
        return whole.auditState();
    }

    private static Mark mark(List<Evidence> fresh, CheckKind kind) {
        return fresh.stream()
                .filter(one -> one.check() == kind)
                .map(one ->
                        one.level().proves() ? Mark.FOUND : one.level() == Level.MISSING ? Mark.MISSING : Mark.UNTOLD)
                .findFirst()
                .orElse(Mark.UNTOLD);
    }

    private static Before before(LastLook last, Optional<IdentityCase> open) {
        return open.map(IdentityCase::kind)
                .map(kind -> switch (kind) {
                    case TAKEN_OVER -> Before.TAKEN_OVER;
                    case GONE -> Before.GONE;
                    case DRIFT -> last.goneSince() == null ? Before.IN_ORDER : Before.GONE;
                })
                .orElse(last.goneSince() == null ? Before.IN_ORDER : Before.GONE);
    }

    private static LastLook look(Comparison found, Sighting met, LastLook last, Instant now) {
        return switch (met) {
            case Sighting.Gone gone -> {
                var since = last.goneSince() == null ? now : last.goneSince();
                var slip = since.plus(SLIP).isAfter(now);
                yield new LastLook(slip ? State.UNKNOWN : State.GONE, now, since);
            }
            case Sighting.Unread unread -> new LastLook(found.state(), now, last.goneSince());
            case Seen seen -> new LastLook(found.state(), now, null);
        };
    }

    /** @return the case that is open afterwards */
    private Optional<IdentityCase> follow(
            Account account,
            Baseline approved,
            Comparison found,
            Sighting met,
            Optional<IdentityCase> open,
            Instant now) {
        return switch (found.state()) {
            case UNKNOWN -> open;
            case OK -> {
                open.ifPresent(one -> close(one, IdentityCase.Outcome.RETURNED, now));
                yield Optional.empty();
            }
            case GONE ->
                open.filter(one -> one.kind() == IdentityCase.Kind.TAKEN_OVER)
                        .or(() -> Optional.of(
                                become(account, approved, IdentityCase.Kind.GONE, Set.of(), null, open, now)));
            case DRIFT, TAKEN_OVER ->
                Optional.of(become(
                        account,
                        approved,
                        IdentityCase.Kind.valueOf(found.state().name()),
                        found.differences(),
                        ((Seen) met).identity(),
                        open,
                        now));
        };
    }

    /** What is known already is told once; whatever else comes is another case, so that nobody accepts what they haven't seen. */
    private IdentityCase become(
            Account account,
            Baseline approved,
            IdentityCase.Kind kind,
            Set<Comparison.Difference> differences,
            Identity seen,
            Optional<IdentityCase> open,
            Instant now) {
        var same = open.filter(one -> one.tells(kind, differences, seen));
        if (same.isPresent()) {
            return same.get();
        }
        open.ifPresent(one -> close(one, IdentityCase.Outcome.REPLACED, now));
        var opened =
                IdentityCase.opened(account.organisationId(), ids.next(), account.id(), kind, differences, seen, now);
        pins.add(opened);
        tell(opened, AuditAction.IDENTITY_CASE_OPENED, approved.identity().auditState(), now);
        return opened;
    }

    /** Nothing looks at a closed account any more: that its profile is the approved one again two people have said. */
    @Transactional(Transactional.TxType.MANDATORY)
    void broughtBack(Account account, Instant now) {
        if (account.status() == AccountStatus.RETIRED) {
            pins.openCase(account.organisationId(), account.id())
                    .ifPresent(one -> close(one, IdentityCase.Outcome.RETURNED, now));
        }
    }

    private void close(IdentityCase open, IdentityCase.Outcome how, Instant now) {
        var closed = open.closed(how, now);
        pins.save(closed);
        tell(closed, AuditAction.IDENTITY_CASE_CLOSED, Map.of(), now);
    }

    private void tell(IdentityCase one, AuditAction action, Map<String, String> before, Instant now) {
        var event = AuditEvent.of(
                now, Actor.system(one.organisationId()), action, one.accountId(), before, one.auditState(), null);
        events.publishEvent(AccountChanged.by(event, audit.append(event)));
    }
}
