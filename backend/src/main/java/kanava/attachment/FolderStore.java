package kanava.attachment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kanava.server.Settings;

/** Files in a folder of the data folder, a folder for each organisation. Only the user who runs Kanava reads them. */
@Singleton
final class FolderStore implements FileStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-zA-Z-]{1,100}/[0-9a-zA-Z-]{1,100}");

    private static final String HALF = ".half";

    private final Path root;

    @Inject
    FolderStore(Settings settings) {
        this(Folders.files(settings));
    }

    FolderStore(Path root) {
        this.root = root;
    }

    @Override
    public void put(String key, Path content) throws IOException {
        var place = place(key);
        var folder = Folders.ofOurs(place.getParent());
        var half = Files.createTempFile(folder, ".", HALF);
        try {
            Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
            reachTheDisk(half, StandardOpenOption.WRITE);
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            // The name is kept in the folder: without this a power cut could still take it.
            reachTheDisk(folder, StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Override
    public Optional<InputStream> open(String key) throws IOException {
        try {
            return Optional.of(Files.newInputStream(place(key)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    @Override
    public List<String> keysAfter(String key, int limit) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        var keys = new ArrayList<String>();
        for (var folder : names(root)) {
            // Whole folders before the key needn't be looked into.
            if (keys.size() < limit && (folder + "0").compareTo(key) > 0 && Files.isDirectory(root.resolve(folder))) {
                names(root.resolve(folder)).stream()
                        .map(name -> folder + "/" + name)
                        .filter(KEY.asMatchPredicate())
                        .filter(found -> found.compareTo(key) > 0)
                        .limit(limit - keys.size())
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    @Override
    public void clearHalves(Instant before) throws IOException {
        if (Files.isDirectory(root)) {
            for (var folder : names(root)) {
                Folders.clear(root.resolve(folder), HALF, before);
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key: " + key);
        }
        return root.resolve(key);
    }

    private static void reachTheDisk(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
