package kanava.verification.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * The connections of one fetch. Nothing outlives it and nothing is shared with another, so that what one server says
 * can never reach the next; closing it from another thread ends whatever still goes on.
 */
final class Visit implements Closeable, DnsResolver {

    private final Destinations destinations;
    private final FetchLimits limits;
    private final CloseableHttpClient client;
    private final Map<String, List<InetSocketAddress>> pinned = new HashMap<>();
    private final List<Socket> sockets = new ArrayList<>();
    private boolean closed;

    Visit(Destinations destinations, FetchLimits limits, TlsSocketStrategy tls, String userAgent) {
        this.destinations = destinations;
        this.limits = limits;
        int deadline = Math.toIntExact(limits.deadline().toMillis());
        BasicHttpClientConnectionManager connections = new BasicHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(
                        this::newSocket,
                        null,
                        this,
                        RegistryBuilder.<TlsSocketStrategy>create()
                                .register(URIScheme.HTTPS.id, tls)
                                .build()),
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(limits.headerLine())
                                .setMaxHeaderCount(limits.headerLines())
                                .build())
                        .build());
        connections.setSocketConfig(SocketConfig.custom()
                .setSoTimeout(deadline, TimeUnit.MILLISECONDS)
                .build());
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(limits.connect().toMillis(), TimeUnit.MILLISECONDS)
                .setSocketTimeout(deadline, TimeUnit.MILLISECONDS)
                .build());
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(userAgent)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                // Decompressed by us, because the size that counts is the one after it.
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setRedirectsEnabled(false)
                        .setResponseTimeout(deadline, TimeUnit.MILLISECONDS)
                        .build())
                .build();
    }

    Answer get(Target target, Medium medium) throws IOException, NotAllowed {
        String place = place(target.host(), target.port());
        if (!pinned.containsKey(place)) {
            pinned.put(place, destinations.of(target.host(), target.port()));
        }
        HttpHost host = new HttpHost(target.uri().getScheme(), target.host());
        ClassicHttpRequest request = new BasicClassicHttpRequest(Method.GET, host, target.path());
        request.setHeader(HttpHeaders.ACCEPT, medium.accept());
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        request.setHeader(HttpHeaders.ACCEPT_LANGUAGE, "fi,sv;q=0.8,en;q=0.6");
        try (ClassicHttpResponse response = client.executeOpen(host, request, HttpClientContext.create())) {
            try {
                return Answer.of(response, limits, medium);
            } finally {
                // Before the response is closed: closing politely would first read an endless body to its end.
                hangUp();
            }
        }
    }

    /** What was checked is what is connected to: a name server that answers otherwise the second time isn't asked. */
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        // The client asks for the letters of a punycode name.
        List<InetSocketAddress> checked = pinned.get(place(IDN.toASCII(host), port));
        if (checked == null) {
            throw new UnknownHostException(host);
        }
        return checked;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static String place(String host, int port) {
        return host + ":" + port;
    }

    /** Never through a proxy that the JVM was told of: it would connect where it likes. */
    private synchronized Socket newSocket(Proxy ignored) throws IOException {
        if (closed) {
            throw new IOException("the time for this fetch is over");
        }
        Socket socket = new Socket(Proxy.NO_PROXY);
        sockets.add(socket);
        return socket;
    }

    private synchronized void hangUp() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                // Nothing left to close.
            }
        }
        sockets.clear();
    }

    @Override
    public synchronized void close() {
        closed = true;
        hangUp();
    }
}
