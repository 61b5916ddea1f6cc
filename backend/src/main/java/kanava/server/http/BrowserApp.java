package kanava.server.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import kanava.server.Settings;

/** The browser app's files, and its start page for every address that the app itself understands. */
@Singleton
public final class BrowserApp {
    /** Vite names these by their content: they never change. */
    private static final Pattern HASHED = Pattern.compile("assets/.+-[\\w-]{8}\\.\\w+");

    /** What other sites' pages take in: its number changes with its content, as those pages may name its hash. */
    private static final Pattern EMBEDDED = Pattern.compile("embed/\\d+/[\\w-]+\\.js");

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final Pattern FILE = Pattern.compile(".*\\.\\w{1,12}");
    private static final Pattern NOT_A_PAGE = Pattern.compile("(api|health|assets|demo-site|embed)(/.*)?");

    private final Path root;

    BrowserApp(Settings settings) {
        this.root = settings.web();
    }

    /** The file or page at this address, if the browser app has one. */
    public Optional<HttpResponse<?>> at(String address) {
        if (!address.startsWith("/")) {
            return Optional.empty();
        }
        try {
            String path = address.substring(1);
            Path file = root.resolve(path).normalize();
            if (file.startsWith(root) && Files.isRegularFile(file)) {
                if (EMBEDDED.matcher(path).matches()) {
                    return Optional.of(answer(file, FOR_EVER)
                            .header("Access-Control-Allow-Origin", "*")
                            .header("Cross-Origin-Resource-Policy", "cross-origin"));
                }
                return Optional.of(answer(file, HASHED.matcher(path).matches() ? FOR_EVER : "no-cache"));
            }
            Path index = root.resolve("index.html");
            boolean page =
                    !NOT_A_PAGE.matcher(path).matches() && !FILE.matcher(path).matches();
            return page && Files.exists(index) ? Optional.of(answer(index, "no-cache")) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MutableHttpResponse<byte[]> answer(Path file, String caching) throws IOException {
        MediaType type = MediaType.forFilename(file.getFileName().toString());
        return HttpResponse.ok(Files.readAllBytes(file))
                .contentType(type.getType().equals("text") ? type.getName() + ";charset=utf-8" : type.getName())
                .header("Cache-Control", caching);
    }
}
