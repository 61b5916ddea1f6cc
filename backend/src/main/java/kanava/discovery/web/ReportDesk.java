package kanava.discovery.web;

import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import kanava.discovery.Reports;
import kanava.organisation.Organisation;
import kanava.server.limits.Limit;
import kanava.server.limits.Limits;
import kanava.server.limits.TooManyRequests;

/** Takes reports of the public, so many from one network address. The address itself is only counted, in memory. */
@Singleton
class ReportDesk {

    /** Until an organisation with too many to deal with has dealt with some. */
    private static final Duration FULL = Duration.ofHours(1);

    private final Reports reports;
    private final Limit limit;
    private final HttpClientAddressResolver addresses;

    ReportDesk(Reports reports, @Named("reports") Limit limit, HttpClientAddressResolver addresses) {
        this.reports = reports;
        this.limit = limit;
        this.addresses = addresses;
    }

    /**
     * @param words null where nothing was said
     * @throws TooManyRequests where no more is taken, of this address or at all
     */
    void take(Organisation organisation, String address, String words) {
        limit.take(ServerRequestContext.currentRequest()
                .map(request -> Limits.network(addresses, request))
                .orElse(""));
        if (!reports.take(organisation.id(), address, words)) {
            throw new TooManyRequests(FULL);
        }
    }
}
