package kanava.attestation;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanava.account.Account;
import kanava.attestation.Attestation.By;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.identity.RoleAssignment;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/**
 * Who may say whether an attestation proves anything (SOD-1): web editors and communications, and whoever stands in for one of
 * them; never whoever attested or asked for the account, and on behalf of neither.
 */
final class Confirmers {

    static final Role[] ROLES = {Role.COMMUNICATIONS, Role.WEB_EDITOR};

    private Confirmers() {}

    static boolean mayAttest(Actor actor) {
        return actor.hasAny(ROLES);
    }

    /** @throws Refusal where it isn't theirs at all */
    static void refuseStrangers(Actor actor) {
        if (!mayAttest(actor) && actor.standsInFor().values().stream().noneMatch(Confirmers::opens)) {
            throw new Refusal(ProblemType.NOT_ALLOWED);
        }
    }

    /** @return nobody where they are one of those who need a second person */
    static Optional<By> of(Actor actor, Account account, Attestation attestation) {
        var barred = new HashSet<>(Set.of(account.requesterId(), attestation.attesterId()));
        if (barred.contains(actor.personId())) {
            return Optional.empty();
        }
        if (mayAttest(actor)) {
            return Optional.of(new By(actor.personId(), null));
        }
        return actor.standsInFor().entrySet().stream()
                .filter(absent -> !barred.contains(absent.getKey()))
                .filter(absent -> opens(absent.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .map(absent -> new By(actor.personId(), absent));
    }

    private static boolean opens(Set<RoleAssignment> held) {
        return held.stream().anyMatch(one -> Set.of(ROLES).contains(one.role()));
    }
}
