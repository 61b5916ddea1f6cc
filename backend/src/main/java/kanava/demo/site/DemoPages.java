package kanava.demo.site;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import kanava.server.db.Sql;

/** The pages that stand in for the web, by the address of the page each stands for. */
@Singleton
@Transactional
public class DemoPages {

    /** Anybody at this machine can write pages; this many are enough for any demonstration. */
    private static final int MOST = 2000;

    private final JdbcOperations jdbc;

    DemoPages(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> text(DemoAddress address) {
        return new Sql("SELECT content FROM demo_page WHERE address = ?", address.original())
                .read(jdbc, row -> row.getString(1)).stream().findFirst();
    }

    /** @return false where there are too many pages already */
    public boolean put(DemoAddress address, String text) {
        var isNew = text(address).isEmpty();
        if (isNew
                && new Sql("SELECT COUNT(*) FROM demo_page")
                                .read(jdbc, row -> row.getInt(1))
                                .getFirst()
                        >= MOST) {
            return false;
        }
        new Sql(
                        "INSERT INTO demo_page (address, content) VALUES (?, ?) ON DUPLICATE KEY UPDATE content = ?",
                        address.original(),
                        text,
                        text)
                .write(jdbc);
        return true;
    }
}
