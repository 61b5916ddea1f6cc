package kanava.attachment.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanava.attachment.Attachment;
import kanava.attachment.Attachments;
import kanava.attachment.FileKind;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcAttachments implements Attachments {

    private final JdbcOperations jdbc;

    JdbcAttachments(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Attachment> of(String organisationId, String accountId) {
        return there(organisationId, accountId)
                .add(" AND attestation_id IS NULL ORDER BY id")
                .read(jdbc, JdbcAttachments::attachment);
    }

    @Override
    public List<Attachment> picturesOf(String organisationId, Collection<String> attestationIds) {
        return attestationIds.isEmpty()
                ? List.of()
                : new Sql("SELECT * FROM attachment WHERE organisation_id = ? AND attestation_id IN ", organisationId)
                        .list(attestationIds)
                        .read(jdbc, JdbcAttachments::attachment);
    }

    @Override
    public Optional<Attachment> find(String organisationId, String accountId, String id) {
        return there(organisationId, accountId).add(" AND id = ?", id).read(jdbc, JdbcAttachments::attachment).stream()
                .findFirst();
    }

    private static Sql there(String organisationId, String accountId) {
        return new Sql(
                "SELECT * FROM attachment WHERE organisation_id = ? AND account_id = ? AND removed_at IS NULL",
                organisationId,
                accountId);
    }

    @Override
    public void add(Attachment attachment) {
        new Sql(
                        "INSERT INTO attachment (organisation_id, id, account_id, review_id, attestation_id, uploader_id, name, kind, size,"
                                + " sha256, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        attachment.organisationId(),
                        attachment.id(),
                        attachment.accountId(),
                        attachment.reviewId(),
                        attachment.attestationId(),
                        attachment.uploaderId(),
                        attachment.name(),
                        attachment.kind().name(),
                        attachment.size(),
                        attachment.sha256(),
                        Times.toUtc(attachment.addedAt()))
                .write(jdbc);
    }

    @Override
    public void remove(Attachment attachment, Instant at) {
        new Sql(
                        "UPDATE attachment SET removed_at = ? WHERE organisation_id = ? AND id = ?",
                        Times.toUtc(at),
                        attachment.organisationId(),
                        attachment.id())
                .write(jdbc);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(String organisationId, String accountId) {
        new Sql("SELECT id FROM account WHERE organisation_id = ? AND id = ? FOR UPDATE", organisationId, accountId)
                .read(jdbc, row -> row.getString("id"));
    }

    @Override
    public Set<String> needed(String organisationId, Collection<String> ids, Instant removedAfter) {
        return Set.copyOf(new Sql("SELECT id FROM attachment WHERE organisation_id = ?", organisationId)
                .add(" AND (removed_at IS NULL OR removed_at > ?) AND id IN ", Times.toUtc(removedAfter))
                .list(ids)
                .read(jdbc, row -> row.getString("id")));
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getString("organisation_id"),
                row.getString("id"),
                row.getString("account_id"),
                row.getString("review_id"),
                row.getString("attestation_id"),
                row.getString("uploader_id"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("sha256"),
                Times.instant(row, "added_at"));
    }
}
