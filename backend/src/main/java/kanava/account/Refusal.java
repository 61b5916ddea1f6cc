package kanava.account;

import java.util.List;

/** Why the rules say no. */
public sealed interface Refusal {

    /** The actor is not the one whose act this is. */
    record NotYours() implements Refusal {}

    /** The account's status does not know the action. */
    record NotNow(Action action, AccountStatus status) implements Refusal {}

    /** A requester would decide on their own request. */
    record SamePersonAsked() implements Refusal {}

    /** Somebody who decided one step would decide another. */
    record SamePersonDecided() implements Refusal {}

    /** A proposal waits for its decision already. */
    record ChangeOpen() implements Refusal {}

    /** Fields break the rules: all of them at once. */
    record RulesNotMet(List<FieldError> errors) implements Refusal {}
}
