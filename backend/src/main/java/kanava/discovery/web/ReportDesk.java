package kanava.discovery.web;

import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import kanava.discovery.Reports;
import kanava.organisation.Organisation;
import kanava.server.limits.Limit;
import kanava.server.limits.Limits;
import kanava.server.limits.TooManyRequests;

/** Takes reports of the public, so many from one network address. The address itself is only counted, in memory. */
@Singleton
class ReportDesk {

    private final Reports reports;
    private final Limit limit;
    private final Limit ofDay;
    private final HttpClientAddressResolver addresses;

    ReportDesk(
            Reports reports,
            @Named("reports") Limit limit,
            @Named("reports-of-day") Limit ofDay,
            HttpClientAddressResolver addresses) {
        this.reports = reports;
        this.limit = limit;
        this.ofDay = ofDay;
        this.addresses = addresses;
    }

    /**
     * @param words null where nothing was said
     * @throws TooManyRequests where no more is taken of this network address
     */
    void take(Organisation organisation, String address, String words) {
        var network = ServerRequestContext.currentRequest()
                .map(request -> Limits.network(addresses, request))
                .orElse("");
        limit.take(network);
        ofDay.take(network);
        reports.take(organisation.id(), address, words);
    }
}
