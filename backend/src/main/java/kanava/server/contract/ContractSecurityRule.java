package kanava.server.contract;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import jakarta.inject.Singleton;
import java.util.List;
import org.reactivestreams.Publisher;

/**
 * Who may call an operation stands in the contract and nowhere else. What the contract doesn't know is left to the
 * framework's rules, which refuse what nobody allowed.
 */
@Singleton
public final class ContractSecurityRule implements SecurityRule<HttpRequest<?>> {
    /** Claim of a token whose owner has signed in with a password that serves once. */
    public static final String ONE_TIME_CLAIM = "one_time";

    /** Claim of a client's token: what it may do (RFC 8693). A person has roles. */
    public static final String SCOPE_CLAIM = "scope";

    private final Contract contract;

    ContractSecurityRule(Contract contract) {
        this.contract = contract;
    }

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication who) {
        return Publishers.just(contract.meantBy(request)
                .or(() -> contract.namedBy(request))
                .map(operation -> allows(operation, who) ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED)
                .orElse(SecurityRuleResult.UNKNOWN));
    }

    private static boolean allows(Operation operation, @Nullable Authentication who) {
        if (who == null || operation.forAnyone()) {
            return operation.forAnyone();
        }
        if (who.getAttributes().get(SCOPE_CLAIM) instanceof String scopes) {
            return operation.allowsClient(List.of(scopes.split(" ")));
        }
        return operation.allows(who.getRoles())
                && (operation.oneTimePassword() || !who.getAttributes().containsKey(ONE_TIME_CLAIM));
    }

    /** Before the rule of the generated annotations, which reads the same names as roles of its own. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
