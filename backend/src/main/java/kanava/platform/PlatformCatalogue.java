package kanava.platform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platforms known, by id and in the order of lists. */
public final class PlatformCatalogue {

    private static final PlatformCatalogue BUILT_IN = read("/platforms.yaml");

    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();

    private PlatformCatalogue(List<CatalogueEntry> all) {
        for (var entry : all) {
            if (entries.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("two platforms are called " + entry.id());
            }
        }
    }

    /** What Kanava knows from the start: read once, as it is part of the program. */
    public static PlatformCatalogue builtIn() {
        return BUILT_IN;
    }

    /** That with what an organisation says otherwise, and what it added at the end. */
    public static PlatformCatalogue of(List<CatalogueEntry> saidOtherwise) {
        var all = new LinkedHashMap<>(BUILT_IN.entries);
        saidOtherwise.forEach(entry -> all.put(entry.id(), entry));
        return new PlatformCatalogue(List.copyOf(all.values()));
    }

    public List<CatalogueEntry> entries() {
        return List.copyOf(entries.values());
    }

    public Optional<CatalogueEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    public List<Platform> all() {
        return entries.values().stream().map(CatalogueEntry::platform).toList();
    }

    /** Platforms the organisation added. */
    public List<Platform> own() {
        return entries.values().stream()
                .filter(CatalogueEntry::own)
                .map(CatalogueEntry::platform)
                .toList();
    }

    public Optional<Platform> find(String id) {
        return entry(id).map(CatalogueEntry::platform);
    }

    /** The id itself where nobody knows it any more. */
    public String name(String id) {
        return find(id).map(Platform::name).orElse(id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlatformCatalogue catalogue && entries.equals(catalogue.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    private static PlatformCatalogue read(String file) {
        try (var yaml = PlatformCatalogue.class.getResourceAsStream(file)) {
            return new PlatformCatalogue(YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(yaml, File.class)
                    .platforms()
                    .stream()
                    .map(CatalogueEntry::builtIn)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record File(List<Platform> platforms) {}
}
