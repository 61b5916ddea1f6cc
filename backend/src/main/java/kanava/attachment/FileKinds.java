package kanava.attachment;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What kind of file something is, told by its content alone: names and headers say what their sender likes. */
@Singleton
class FileKinds {

    /** What needs a second look: an archive is no kind of file yet, and of Office's own there are many. */
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

    /** The list of parts in a file of Office; a real one has a few kilobytes. */
    private static final String PARTS = "[Content_Types].xml";

    private static final int LONGEST_PARTS = 200_000;

    private final MimeTypes signatures = MimeTypes.getDefaultMimeTypes();

    /** @return empty for whatever isn't taken */
    Optional<FileKind> of(Path file) throws IOException {
        String found;
        try (var content = TikaInputStream.get(Files.newInputStream(file))) {
            found = signatures.detect(content, new Metadata()).getBaseType().toString();
        }
        return ARCHIVES.contains(found) ? office(file) : kind(found);
    }

    private static Optional<FileKind> kind(String mediaType) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.mediaType().equals(mediaType))
                .findFirst();
    }

    /** A document with macros says so in the type of its main part, and is none of these. */
    private static Optional<FileKind> office(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(PARTS);
            if (entry == null) {
                return Optional.empty();
            }
            try (var content = zip.getInputStream(entry)) {
                var parts = new String(content.readNBytes(LONGEST_PARTS), StandardCharsets.UTF_8);
                var macros = parts.contains("vbaProject") || parts.contains("macroEnabled");
                return Arrays.stream(FileKind.values())
                        .filter(kind -> !macros && parts.contains("\"" + kind.mediaType() + ".main+xml\""))
                        .findFirst();
            }
        } catch (java.util.zip.ZipException noArchiveAtAll) {
            return Optional.empty();
        }
    }
}
