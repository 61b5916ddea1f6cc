package kanava.server.limits;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Named;
import java.security.Principal;

/** Each person and each client for themselves; whoever is nobody yet shares with the others at the address. */
@ServerFilter("/api/**")
final class CallerLimit implements Ordered {

    private final Limit limit;
    private final HttpClientAddressResolver addresses;
    private final Begun begun;

    CallerLimit(@Named("caller") Limit limit, HttpClientAddressResolver addresses, Begun begun) {
        this.limit = limit;
        this.addresses = addresses;
        this.begun = begun;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        if (!begun.isIt()) {
            return null;
        }
        return limit.refusal(
                request.getUserPrincipal().map(Principal::getName).orElseGet(() -> Limits.network(addresses, request)));
    }

    /** Once it is known who asks, before the request is looked at. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() - 10;
    }
}
