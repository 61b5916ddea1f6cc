package kanava.notification.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kanava.notification.Contact;
import kanava.notification.Contacts;
import kanava.notification.Delivery;
import kanava.server.db.Sql;

@Singleton
@Transactional
class JdbcContacts implements Contacts {

    private final JdbcOperations jdbc;

    JdbcContacts(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Contact> find(String organisationId, Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return new Sql(
                        "SELECT p.id, p.name, p.email, COALESCE(np.language, p.language) AS language,"
                                + " COALESCE(np.way, 'AT_ONCE') AS way FROM person p"
                                + " LEFT JOIN notice_preference np"
                                + " ON np.organisation_id = p.organisation_id AND np.person_id = p.id"
                                + " WHERE p.organisation_id = ? AND p.archived_at IS NULL AND p.id IN ",
                        organisationId)
                        .list(personIds)
                        .read(
                                jdbc,
                                row -> new Contact(
                                        row.getString("id"),
                                        row.getString("name"),
                                        row.getString("email"),
                                        row.getString("language"),
                                        Delivery.valueOf(row.getString("way"))))
                        .stream()
                        .collect(Collectors.toMap(Contact::personId, Function.identity()));
    }

    @Override
    public void choose(String organisationId, String personId, Delivery way, String language) {
        new Sql(
                        "INSERT INTO notice_preference (organisation_id, person_id, way, language) VALUES (?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE way = ?, language = ?",
                        organisationId,
                        personId,
                        way.name(),
                        language,
                        way.name(),
                        language)
                .write(jdbc);
    }
}
