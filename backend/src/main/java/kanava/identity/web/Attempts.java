package kanava.identity.web;

import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import kanava.server.limits.Limit;
import kanava.server.limits.Limits;

/**
 * Guessing passwords and secrets ends soon, for a name and for an address. Each attempt is counted before it is looked at,
 * so that a hundred at once don't all pass; one that was right doesn't count.
 */
@Singleton
class Attempts {

    private final Limit ofName;
    private final Limit fromAddress;
    private final HttpClientAddressResolver addresses;

    Attempts(
            @Named("failures-of-name") Limit ofName,
            @Named("failures-from-address") Limit fromAddress,
            HttpClientAddressResolver addresses) {
        this.ofName = ofName;
        this.fromAddress = fromAddress;
        this.addresses = addresses;
    }

    /** @throws kanava.server.limits.TooManyRequests where the name or the address has failed too often */
    <T> Optional<T> as(String name, Supplier<Optional<T>> attempt) {
        var exact = name.strip().toLowerCase(Locale.ROOT);
        var address = ServerRequestContext.currentRequest()
                .map(request -> Limits.network(addresses, request))
                .orElse("");
        fromAddress.take(address);
        ofName.take(exact);
        var right = attempt.get();
        if (right.isPresent()) {
            ofName.giveBack(exact);
            fromAddress.giveBack(address);
        }
        return right;
    }
}
