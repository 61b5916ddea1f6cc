package kanava.account.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kanava.account.Account;
import kanava.account.AccountStatus;
import kanava.account.Suspension;
import kanava.account.Suspensions;
import kanava.api.model.Lifting;
import kanava.api.model.PostMortem;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.web.OrganisationMapper;
import kanava.platform.Platform;
import kanava.platform.Platforms;
import kanava.server.time.Wire;

/** Of an account's view: why it is out of use, or was when it last was, with what was learnt. */
@Singleton
class SuspensionPart {

    private final Suspensions suspensions;
    private final Platforms platforms;

    SuspensionPart(Suspensions suspensions, Platforms platforms) {
        this.suspensions = suspensions;
        this.platforms = platforms;
    }

    Optional<Suspension> of(Account account) {
        return AccountStatus.EVER_IN_USE.contains(account.status())
                ? Optional.ofNullable(account.suspension())
                        .or(() -> suspensions.latest(account.organisationId(), account.id()))
                : Optional.empty();
    }

    static List<String> people(Suspension suspension) {
        return Stream.of(
                        suspension.byId(),
                        suspension.endedById(),
                        suspension.lifting() == null
                                ? null
                                : suspension.lifting().proposerId())
                .filter(Objects::nonNull)
                .toList();
    }

    kanava.api.model.Suspension shown(
            Suspension suspension, Account account, Map<String, Person> people, UnitTree units) {
        var help = platforms
                .of(account.organisationId())
                .find(account.request().platform())
                .map(Platform::hijackHelp)
                .filter(url -> suspension.holds());
        return new kanava.api.model.Suspension(suspension.reasonKey(), Wire.at(suspension.since()))
                .reason(suspension.words())
                .publicNote(suspension.publicNote())
                .by(OrganisationMapper.person(people, suspension.byId(), units))
                .lifting(lifting(suspension.lifting(), people, units))
                .endedAt(Wire.at(suspension.endedAt()))
                .endedBy(OrganisationMapper.person(people, suspension.endedById(), units))
                .helpUrl(help.orElse(null));
    }

    private static Lifting lifting(Suspension.Lifting lifting, Map<String, Person> people, UnitTree units) {
        if (lifting == null) {
            return null;
        }
        var learnt = lifting.postMortem();
        return new Lifting(
                        Wire.at(lifting.proposedAt()),
                        new PostMortem(learnt.happened(), learnt.done(), learnt.changes()))
                .proposedBy(OrganisationMapper.person(people, lifting.proposerId(), units));
    }
}
