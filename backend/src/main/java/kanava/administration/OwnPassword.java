package kanava.administration;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Map;
import kanava.audit.AuditAction;
import kanava.identity.Actor;
import kanava.identity.HashingGate;
import kanava.identity.PasswordRules;
import kanava.identity.Passwords;
import kanava.identity.Sessions;
import kanava.identity.SignIns;
import kanava.identity.SignIns.SignIn;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** Changing one's own password. Everything signed in with the old one ends. */
@Singleton
public class OwnPassword {

    private final SignIns signIns;
    private final Passwords passwords;
    private final HashingGate gate;
    private final Sessions sessions;
    private final PersonCard card;
    private final TransactionOperations<Connection> transactions;

    OwnPassword(
            SignIns signIns,
            Passwords passwords,
            HashingGate gate,
            Sessions sessions,
            PersonCard card,
            TransactionOperations<Connection> transactions) {
        this.signIns = signIns;
        this.passwords = passwords;
        this.gate = gate;
        this.sessions = sessions;
        this.card = card;
        this.transactions = transactions;
    }

    public Sessions.Session change(Actor actor, String former, String wanted) {
        var known =
                signIns.of(actor.organisationId(), actor.id()).orElseThrow(() -> new Refusal(ProblemType.NO_SIGN_IN));
        var formerHash = known.signIn().passwordHash();
        var rules = new Rules();
        if (!gate.through(() -> passwords.matches(former, formerHash))) {
            rules.broken("/oldPassword", "wrong-password");
        }
        PasswordRules.fault(known.username(), former, wanted).ifPresent(code -> rules.broken("/newPassword", code));
        rules.hold();
        var hash = gate.through(() -> passwords.hash(wanted));
        return transactions.executeWrite(status -> {
            if (!signIns.replace(new SignIn(actor.organisationId(), actor.id(), hash), formerHash)) {
                new Rules().broken("/oldPassword", "wrong-password").hold();
            }
            card.tell(actor, AuditAction.PASSWORD_CHANGED, actor.id(), Map.of(), Map.of());
            return sessions.beginAnew(actor.organisationId(), actor.id());
        });
    }
}
