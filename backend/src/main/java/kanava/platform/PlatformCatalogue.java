package kanava.platform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The platforms known, by id and in the order of lists. */
public final class PlatformCatalogue {

    private static final PlatformCatalogue BUILT_IN = read("/platforms.yaml");

    private final Map<String, Platform> platforms;

    public PlatformCatalogue(List<Platform> platforms) {
        this.platforms = platforms.stream()
                .collect(Collectors.toMap(
                        Platform::id,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalArgumentException("two platforms are called " + one.id());
                        },
                        LinkedHashMap::new));
    }

    /** What Kanava knows from the start: read once, as it is part of the program. */
    public static PlatformCatalogue builtIn() {
        return BUILT_IN;
    }

    public List<Platform> all() {
        return List.copyOf(platforms.values());
    }

    public Optional<Platform> find(String id) {
        return Optional.ofNullable(platforms.get(id));
    }

    /** The id itself where nobody knows it any more. */
    public String name(String id) {
        return find(id).map(Platform::name).orElse(id);
    }

    private static PlatformCatalogue read(String file) {
        try (var yaml = PlatformCatalogue.class.getResourceAsStream(file)) {
            return new PlatformCatalogue(YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(yaml, Entries.class)
                    .platforms());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Entries(List<Platform> platforms) {}
}
