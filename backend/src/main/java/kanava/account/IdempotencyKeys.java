package kanava.account;

import java.time.Instant;
import java.util.Optional;
import kanava.identity.Actor;

/** Keys of the last 24 hours under which a person created something. */
public interface IdempotencyKeys {

    /**
     * @return the account created under the key
     * @throws kanava.server.problem.KeyReused when it was created from another request
     */
    Optional<String> accountOf(Actor actor, String key, AccountRequest request);

    void remember(Actor actor, String key, AccountRequest request, String accountId, Instant now);
}
