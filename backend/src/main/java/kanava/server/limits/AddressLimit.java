package kanava.server.limits;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Named;

/** Before anybody is known: however many there are behind an address, this is the end of it. */
@ServerFilter("/api/**")
final class AddressLimit implements Ordered {

    private final Limit limit;
    private final HttpClientAddressResolver addresses;
    private final Begun begun;

    AddressLimit(@Named("address") Limit limit, HttpClientAddressResolver addresses, Begun begun) {
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
        return limit.refusal(Limits.network(addresses, request));
    }

    /** Within what is added to every answer, before all that costs anything. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 100;
    }
}
