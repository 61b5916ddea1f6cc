package kanava.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** One caller with one connection that it keeps. */
final class Client implements AutoCloseable {

    private final URI server;
    private final CloseableHttpClient http = HttpClients.custom()
            .disableContentCompression()
            .disableCookieManagement()
            .build();
    private String lastBody = "";

    Client(URI server) {
        this.server = server;
    }

    int get(String path, String token) throws IOException {
        return send(new HttpGet(server.resolve(path)), token);
    }

    int post(String path, String token, String json) throws IOException {
        var request = new HttpPost(server.resolve(path));
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        return send(request, token);
    }

    /** The body of the last answer. */
    String body() {
        return lastBody;
    }

    private int send(HttpUriRequestBase request, String token) throws IOException {
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        return http.execute(request, answer -> {
            var entity = answer.getEntity();
            lastBody = entity == null ? "" : EntityUtils.toString(entity, StandardCharsets.UTF_8);
            return answer.getCode();
        });
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
