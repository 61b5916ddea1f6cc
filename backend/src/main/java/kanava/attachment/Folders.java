package kanava.attachment;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import kanava.server.Settings;

/** Folders that only the user who runs Kanava reads. */
final class Folders {

    private Folders() {}

    static Path files(Settings settings) {
        return settings.data().resolve("files");
    }

    static Path ofOurs(Path folder) throws IOException {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return Files.createDirectories(
                folder,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0]);
    }

    /** Deletes the files with that ending that nobody has written to since. */
    static void clear(Path folder, String ending, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "*" + ending)) {
            for (var file : files) {
                if (changedBefore(file, before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean changedBefore(Path file, Instant before) throws IOException {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException doneMeanwhile) {
            return false;
        }
    }
}
