package kanava.server.id;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/**
 * Of the program itself: what it is made of, its words and the names of its libraries included. Built twice from the same, it has the
 * same one; when the files were written doesn't count.
 */
public final class OwnFingerprint {

    private static final byte[] OWN = read();

    private OwnFingerprint() {}

    /** @return 32 bytes */
    public static byte[] get() {
        return OWN.clone();
    }

    private static byte[] read() {
        try {
            var place = Path.of(OwnFingerprint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return FactsFingerprint.of(Files.isDirectory(place) ? folder(place) : jar(place));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The checksums stand in its table of contents. */
    private static Map<String, Long> jar(Path file) throws IOException {
        var checksums = new TreeMap<String, Long>();
        try (var jar = new JarFile(file.toFile(), false)) {
            jar.stream().forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
        }
        return checksums;
    }

    private static Map<String, Long> folder(Path folder) throws IOException {
        var checksums = new TreeMap<String, Long>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var checksum = new CRC32();
                checksum.update(Files.readAllBytes(file));
                checksums.put(folder.relativize(file).toString(), checksum.getValue());
            }
        }
        return checksums;
    }
}
