package kanava.administration;

import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** The contract lets in whoever held the role when the token was made; this asks whether they still do. */
final class Administrator {

    private Administrator() {}

    static void isNeeded(Actor actor) {
        isNeeded(actor, Role.ADMINISTRATOR);
    }

    static void isNeeded(Actor actor, Role role) {
        if (!actor.has(role)) {
            throw new Refusal(ProblemType.NOT_ALLOWED);
        }
    }
}
