package kanava.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many sites on this machine, all alike, and a tarpit: it accepts everybody and answers nothing, or a byte a second. */
final class LocalWeb implements AutoCloseable {

    static final String LIST = "https://www.iisalmi.fi/some";

    private final HttpServer sites;
    private final ServerSocket tarpit;
    private final byte[] page;
    private final byte[] list;

    LocalWeb(int hosts) throws IOException {
        page = ("<!doctype html><title>Iisalmen kaupunki</title><h1>Iisalmen kaupunki</h1><a href=\"" + LIST
                        + "\">Tilimme</a>" + "<p>Tapahtumia ja uutisia Iisalmesta.".repeat(300))
                .getBytes(StandardCharsets.UTF_8);
        list = IntStream.rangeClosed(1, hosts)
                .mapToObj(host -> "<li><a href=\"" + BenchWeb.address(host) + "\">Tili " + host + "</a>")
                .collect(Collectors.joining("\n", "<!doctype html><title>Tilimme</title><ul>", "</ul>"))
                .getBytes(StandardCharsets.UTF_8);
        var local = InetAddress.ofLiteral("127.0.0.1");
        sites = HttpServer.create(new InetSocketAddress(local, 0), 1000);
        sites.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        sites.createContext("/", exchange -> answer(exchange, 200, page));
        sites.createContext("/some", exchange -> answer(exchange, 200, list));
        sites.createContext("/robots.txt", exchange -> answer(exchange, 404, new byte[0]));
        sites.start();
        tarpit = new ServerSocket(0, 1000, local);
        Thread.ofPlatform().daemon().start(this::hold);
    }

    int port() {
        return sites.getAddress().getPort();
    }

    int tarpitPort() {
        return tarpit.getLocalPort();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void hold() {
        for (var drips = false; !tarpit.isClosed(); drips = !drips) {
            try {
                var caught = tarpit.accept();
                var slowly = drips;
                Thread.ofVirtual().start(() -> keep(caught, slowly));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void keep(Socket caught, boolean drips) {
        try (caught) {
            for (var second = 0; second < 60; second++) {
                if (drips) {
                    caught.getOutputStream().write('H');
                    caught.getOutputStream().flush();
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
        } catch (IOException | InterruptedException itLeft) {
            // As it should.
        }
    }

    @Override
    public void close() throws IOException {
        sites.stop(0);
        tarpit.close();
    }
}
