package kanava.identity;

import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** The contract lets in whoever held the role when the token was made; this asks whether they still do. */
public final class Administrator {

    private Administrator() {}

    public static void isNeeded(Actor actor) {
        isNeeded(actor, Role.ADMINISTRATOR);
    }

    public static void isNeeded(Actor actor, Role role) {
        if (!actor.has(role)) {
            throw new Refusal(ProblemType.NOT_ALLOWED);
        }
    }
}
