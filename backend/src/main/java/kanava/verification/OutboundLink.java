package kanava.verification;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Platforms lead links out through pages of their own; the real target stands in a parameter. */
final class OutboundLink {

    private record Detour(String host, String path, String parameter) {}

    private static final List<Detour> DETOURS = List.of(
            new Detour("l.facebook.com", "/l.php", "u"),
            new Detour("lm.facebook.com", "/l.php", "u"),
            new Detour("l.instagram.com", "/", "u"),
            new Detour("www.youtube.com", "/redirect", "q"),
            new Detour("www.linkedin.com", "/redir/redirect", "url"));

    private OutboundLink() {}

    static String target(String link) {
        return detour(link).orElse(link);
    }

    private static Optional<String> detour(String link) {
        URI uri;
        try {
            uri = URI.create(link);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
        return DETOURS.stream()
                .filter(way ->
                        way.host().equalsIgnoreCase(uri.getHost()) && way.path().equals(uri.getPath()))
                .flatMap(way -> parameter(uri.getRawQuery(), way.parameter()).stream())
                .findFirst();
    }

    private static Optional<String> parameter(String query, String name) {
        return Stream.of(query == null ? new String[0] : query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }
}
