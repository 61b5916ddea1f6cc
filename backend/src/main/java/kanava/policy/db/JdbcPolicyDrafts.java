package kanava.policy.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import kanava.policy.PolicyDraft;
import kanava.policy.PolicyDrafts;
import kanava.policy.PolicyText;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcPolicyDrafts implements PolicyDrafts {

    private final JdbcOperations jdbc;
    private final PolicyText text;

    JdbcPolicyDrafts(JdbcOperations jdbc, PolicyText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    @Override
    public Optional<PolicyDraft> find(String organisationId) {
        return new Sql("SELECT * FROM policy_draft WHERE organisation_id = ?", organisationId)
                        .read(
                                jdbc,
                                row -> new PolicyDraft(
                                        organisationId,
                                        row.getLong("version"),
                                        Times.date(row, "in_force_on"),
                                        text.read(row.getString("document")),
                                        Times.instant(row, "changed_at")))
                        .stream()
                        .findFirst();
    }

    @Override
    public boolean add(PolicyDraft draft) {
        return new Sql(
                                "INSERT IGNORE INTO policy_draft (organisation_id, version, in_force_on, document, changed_at)"
                                        + " VALUES (?, ?, ?, ?, ?)",
                                draft.organisationId(),
                                draft.version(),
                                draft.inForceOn(),
                                text.write(draft.document()),
                                Times.toUtc(draft.changedAt()))
                        .write(jdbc)
                == 1;
    }

    @Override
    public boolean save(PolicyDraft draft) {
        return new Sql(
                                "UPDATE policy_draft SET version = version + 1, in_force_on = ?, document = ?, changed_at = ?"
                                        + " WHERE organisation_id = ? AND version = ?",
                                draft.inForceOn(),
                                text.write(draft.document()),
                                Times.toUtc(draft.changedAt()),
                                draft.organisationId(),
                                draft.version())
                        .write(jdbc)
                == 1;
    }

    @Override
    public boolean remove(String organisationId, long version) {
        return new Sql("DELETE FROM policy_draft WHERE organisation_id = ? AND version = ?", organisationId, version)
                        .write(jdbc)
                == 1;
    }
}
