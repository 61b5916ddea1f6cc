package kanava.administration;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import kanava.audit.AuditAction;
import kanava.identity.Actor;
import kanava.identity.Administrator;
import kanava.identity.HashingGate;
import kanava.identity.OneTimePassword;
import kanava.identity.Passwords;
import kanava.identity.RefreshTokens;
import kanava.identity.SignIns;
import kanava.identity.SignIns.SignIn;
import kanava.organisation.Organisations;
import kanava.organisation.Person;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** Who may sign in. A password an administrator has seen serves once; afterwards only its owner knows the next one. */
@Singleton
public class SignInRegister {

    /** @param password shown once and kept only as a hash */
    public record Given(Person person, String username, String password) {}

    private final Organisations organisations;
    private final SignIns signIns;
    private final RefreshTokens tokens;
    private final Passwords passwords;
    private final HashingGate gate;
    private final PersonCard card;
    private final TransactionOperations<Connection> transactions;

    SignInRegister(
            Organisations organisations,
            SignIns signIns,
            RefreshTokens tokens,
            Passwords passwords,
            HashingGate gate,
            PersonCard card,
            TransactionOperations<Connection> transactions) {
        this.organisations = organisations;
        this.signIns = signIns;
        this.tokens = tokens;
        this.passwords = passwords;
        this.gate = gate;
        this.card = card;
        this.transactions = transactions;
    }

    public Given give(Actor actor, String id, long expectedVersion, String username) {
        var password = OneTimePassword.next();
        var hash = hashed(password);
        return inOrganisation(actor, () -> {
            var person = card.live(actor, id, expectedVersion);
            if (signIns.of(actor.organisationId(), id).isPresent()) {
                throw new Refusal(ProblemType.SIGN_IN_EXISTS);
            }
            try {
                signIns.add(username, new SignIn(actor.organisationId(), id, hash, true));
            } catch (SignIns.UsernameTaken taken) {
                new Rules().broken("/username", "username-taken").hold();
            }
            return given(actor, AuditAction.SIGN_IN_GIVEN, person, password);
        });
    }

    public Given resetPassword(Actor actor, String id, long expectedVersion) {
        var password = OneTimePassword.next();
        var hash = hashed(password);
        return inOrganisation(actor, () -> {
            var person = card.at(actor, id, expectedVersion);
            known(actor, id);
            signIns.reset(new SignIn(actor.organisationId(), id, hash, true));
            tokens.endAllOf(actor.organisationId(), id);
            return given(actor, AuditAction.PASSWORD_RESET, person, password);
        });
    }

    public Person end(Actor actor, String id, long expectedVersion) {
        return inOrganisation(actor, () -> {
            var person = card.at(actor, id, expectedVersion);
            known(actor, id);
            card.keepsAnAdministrator(actor, id, Set.of());
            signIns.end(actor.organisationId(), id);
            tokens.endAllOf(actor.organisationId(), id);
            card.save(actor, person);
            card.tell(actor, AuditAction.SIGN_IN_ENDED, id, Map.of(), Map.of());
            return card.now(actor, id);
        });
    }

    private Given given(Actor actor, AuditAction action, Person person, String password) {
        card.save(actor, person);
        card.tell(actor, action, person.id(), Map.of(), Map.of());
        return new Given(card.now(actor, person.id()), known(actor, person.id()).username(), password);
    }

    private SignIns.Named known(Actor actor, String id) {
        return signIns.of(actor.organisationId(), id).orElseThrow(() -> new Refusal(ProblemType.NO_SIGN_IN));
    }

    private String hashed(String password) {
        return gate.through(() -> passwords.hash(password));
    }

    /** The hash is made before: no connection waits for it. */
    private <T> T inOrganisation(Actor actor, java.util.function.Supplier<T> work) {
        Administrator.isNeeded(actor);
        return transactions.executeWrite(status -> {
            organisations.hold(actor.organisationId());
            return work.get();
        });
    }
}
