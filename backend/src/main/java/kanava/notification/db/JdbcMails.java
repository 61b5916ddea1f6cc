package kanava.notification.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kanava.notification.Notice;
import kanava.notification.mail.Mail;
import kanava.notification.mail.Mails;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.server.paging.Cursor;
import kanava.server.paging.Page;

@Singleton
@Transactional
class JdbcMails implements Mails {

    private final JdbcOperations jdbc;

    JdbcMails(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Mail mail, List<Notice> notices) {
        new Sql(
                        "INSERT INTO mail (organisation_id, id, person_id, kind, state, attempts, queued_at, digest_on)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        mail.organisationId(),
                        mail.id(),
                        mail.personId(),
                        mail.kind(),
                        mail.state().name(),
                        mail.attempts(),
                        Times.toUtc(mail.queuedAt()),
                        mail.digestOn())
                .write(jdbc);
        new Sql(
                        "UPDATE notice SET mail_id = ?, waits_for_digest = FALSE WHERE organisation_id = ? AND id IN ",
                        mail.id(),
                        mail.organisationId())
                .list(notices.stream().map(Notice::id).toList())
                .write(jdbc);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Mail> lock(String organisationId, String id) {
        return new Sql("SELECT * FROM mail WHERE organisation_id = ? AND id = ? FOR UPDATE", organisationId, id)
                .read(jdbc, JdbcMails::mail).stream().findFirst();
    }

    @Override
    public void save(Mail mail) {
        new Sql(
                        "UPDATE mail SET state = ?, reason = ?, attempts = ?, sending_since = ?, sent_at = ?"
                                + " WHERE organisation_id = ? AND id = ?",
                        mail.state().name(),
                        mail.reason() == null ? null : mail.reason().name(),
                        mail.attempts(),
                        utc(mail.sendingSince()),
                        utc(mail.sentAt()),
                        mail.organisationId(),
                        mail.id())
                .write(jdbc);
    }

    @Override
    public List<Notice> noticesOf(Mail mail) {
        return new Sql(
                        "SELECT * FROM notice WHERE organisation_id = ? AND mail_id = ? ORDER BY id",
                        mail.organisationId(),
                        mail.id())
                .read(jdbc, JdbcNotices::notice);
    }

    @Override
    public Page<Mail> page(String organisationId, int limit, Optional<String> cursor) {
        var list = Cursor.list("mails", organisationId);
        var sql = new Sql("SELECT * FROM mail WHERE organisation_id = ?", organisationId);
        cursor.map(encoded -> Cursor.decode(encoded, list, 1))
                .ifPresent(behind -> sql.add(" AND id < ?", behind.key().getFirst()));
        var rows = sql.add(" ORDER BY id DESC LIMIT ?", limit + 1).read(jdbc, JdbcMails::mail);
        return Page.of(rows, limit, mail -> new Cursor(list, List.of(mail.id())));
    }

    @Override
    public void awaitDigest(List<Notice> notices) {
        if (!notices.isEmpty()) {
            new Sql(
                            "UPDATE notice SET waits_for_digest = TRUE WHERE organisation_id = ? AND id IN ",
                            notices.getFirst().organisationId())
                    .list(notices.stream().map(Notice::id).toList())
                    .write(jdbc);
        }
    }

    @Override
    public List<String> awaitingDigest(String organisationId, Instant before) {
        return new Sql(
                        "SELECT DISTINCT person_id FROM notice WHERE organisation_id = ? AND waits_for_digest"
                                + " AND happened_at < ?",
                        organisationId,
                        Times.toUtc(before))
                .read(jdbc, row -> row.getString(1));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Notice> forDigest(String organisationId, String personId, Instant before) {
        return new Sql(
                        "SELECT * FROM notice WHERE organisation_id = ? AND waits_for_digest AND person_id = ?"
                                + " AND happened_at < ? ORDER BY id LIMIT 100 FOR UPDATE",
                        organisationId,
                        personId,
                        Times.toUtc(before))
                .read(jdbc, JdbcNotices::notice);
    }

    @Override
    public void forgetDigest(String organisationId, String personId) {
        new Sql(
                        "UPDATE notice SET waits_for_digest = FALSE WHERE organisation_id = ? AND waits_for_digest AND person_id = ?",
                        organisationId,
                        personId)
                .write(jdbc);
    }

    @Override
    public boolean hadDigest(String organisationId, String personId, LocalDate day) {
        return !new Sql(
                        "SELECT id FROM mail WHERE organisation_id = ? AND person_id = ? AND digest_on = ?",
                        organisationId,
                        personId,
                        day)
                .read(jdbc, row -> row.getString(1))
                .isEmpty();
    }

    @Override
    public int forget(Instant before, int atMost) {
        return new Sql(
                        "DELETE FROM mail WHERE queued_at < ? AND NOT EXISTS (SELECT 1 FROM notice n"
                                + " WHERE n.organisation_id = mail.organisation_id AND n.mail_id = mail.id)"
                                + " ORDER BY queued_at LIMIT ?",
                        Times.toUtc(before),
                        atMost)
                .write(jdbc);
    }

    private static Object utc(Instant instant) {
        return instant == null ? null : Times.toUtc(instant);
    }

    private static Mail mail(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Mail(
                row.getString("id"),
                row.getString("organisation_id"),
                row.getString("person_id"),
                row.getString("kind"),
                Mail.State.valueOf(row.getString("state")),
                reason == null ? null : Mail.Reason.valueOf(reason),
                row.getInt("attempts"),
                Times.instant(row, "queued_at"),
                Times.instant(row, "sending_since"),
                Times.instant(row, "sent_at"),
                Times.date(row, "digest_on"));
    }
}
