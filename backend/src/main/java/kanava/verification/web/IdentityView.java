package kanava.verification.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import kanava.account.Account;
import kanava.api.model.ApprovedIdentity;
import kanava.api.model.IdentityCaseKind;
import kanava.api.model.IdentityDifference;
import kanava.api.model.IdentityState;
import kanava.api.model.ProfileIdentity;
import kanava.identity.Actor;
import kanava.server.locking.ETags;
import kanava.server.time.Wire;
import kanava.verification.IdentityDesk;
import kanava.verification.pin.Baseline;
import kanava.verification.pin.Identity;
import kanava.verification.pin.IdentityCase;

/** Who an account's profile was approved as, how the last check compared it, and what the reader may do about it. */
@Singleton
class IdentityView {

    private final IdentityDesk desk;

    IdentityView(IdentityDesk desk) {
        this.desk = desk;
    }

    /** Nothing of what has no profile. */
    Optional<ProfileIdentity> of(Account account, Actor reader) {
        if (account.address() == null) {
            return Optional.empty();
        }
        var known = desk.of(account);
        var last = known.last();
        return Optional.of(new ProfileIdentity(
                        known.history().stream().map(IdentityView::approved).toList())
                .state(
                        last.state() == null
                                ? null
                                : IdentityState.valueOf(last.state().name()))
                .comparedAt(Wire.at(last.comparedAt()))
                .openCase(known.open()
                        .filter(one -> account.hasProfile())
                        .map(one -> open(one, account, reader))
                        .orElse(null)));
    }

    private static ApprovedIdentity approved(Baseline one) {
        return new ApprovedIdentity(identity(one.identity()), Wire.at(one.since()), one.acceptedById() != null)
                .until(Wire.at(one.until()));
    }

    private kanava.api.model.IdentityCase open(IdentityCase one, Account account, Actor reader) {
        return new kanava.api.model.IdentityCase(
                        one.id(),
                        ETags.of(one.version()),
                        IdentityCaseKind.valueOf(one.kind().name()),
                        Wire.at(one.openedAt()),
                        one.differences().stream()
                                .sorted()
                                .map(difference -> IdentityDifference.valueOf(difference.name()))
                                .toList(),
                        desk.refusal(reader, account, one).isEmpty())
                .seen(one.seen() == null ? null : identity(one.seen()));
    }

    private static kanava.api.model.Identity identity(Identity one) {
        return new kanava.api.model.Identity()
                .permanentId(one.permanentId())
                .handle(one.handle())
                .address(one.address())
                .displayName(one.displayName());
    }
}
