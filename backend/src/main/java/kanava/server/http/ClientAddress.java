package kanava.server.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpClientAddressResolver;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import kanava.server.Network;
import kanava.server.Settings;

/**
 * Where a request came from. What proxies we trust say is believed, from the nearest one outwards, up to the first
 * address that isn't such a proxy: anything before it may be the client's invention.
 */
@Singleton
@Replaces(DefaultHttpClientAddressResolver.class)
final class ClientAddress implements HttpClientAddressResolver {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<Network> trusted;

    ClientAddress(Settings settings) {
        this.trusted = settings.trustedProxies();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public String resolve(HttpRequest request) {
        InetAddress client = request.getRemoteAddress().getAddress();
        if (client == null) {
            return null;
        }
        List<String> lines = request.getHeaders().getAll(FORWARDED_FOR);
        List<String> told = lines.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .toList();
        for (int i = told.size() - 1; i >= 0 && isTrusted(client); i--) {
            try {
                client = InetAddress.ofLiteral(told.get(i));
            } catch (IllegalArgumentException unreadable) {
                break;
            }
        }
        return client.getHostAddress();
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }
}
