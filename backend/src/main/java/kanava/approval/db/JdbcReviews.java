package kanava.approval.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kanava.approval.Review;
import kanava.approval.Reviews;
import kanava.approval.Step;
import kanava.approval.StepDecision;
import kanava.identity.Role;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcReviews implements Reviews {

    private final JdbcOperations jdbc;

    JdbcReviews(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that waits comes first: ids follow the clock, and a demonstration's clock may be set back. */
    @Override
    public Optional<Review> latest(String organisationId, String accountId) {
        return new Sql(
                        "SELECT * FROM review WHERE organisation_id = ? AND account_id = ? ORDER BY step_role IS NULL, id DESC LIMIT 1",
                        organisationId,
                        accountId)
                .read(jdbc, JdbcReviews::review).stream()
                        .findFirst()
                        .map(review -> with(review, decisions(organisationId, review.id())));
    }

    /** The account's guarded update came before in the same transaction, so nobody else writes this review now. */
    @Override
    public void save(Review review) {
        var role = review.current().map(step -> step.role().name()).orElse(null);
        var unit = review.current().map(Step::unitId).orElse(null);
        var no = review.current().map(Step::no).orElseGet(() -> review.decisions()
                .size());
        new Sql(
                        "INSERT INTO review (organisation_id, id, version, account_id, subject, policy_no, state,"
                                + " submitted_at, step_no, step_role, step_unit_id, step_since)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE version = version + 1, state = ?, step_no = ?, step_role = ?,"
                                + " step_unit_id = ?, step_since = ?",
                        review.organisationId(),
                        review.id(),
                        review.version(),
                        review.accountId(),
                        review.subject().name(),
                        review.policyNo(),
                        review.state().name(),
                        Times.toUtc(review.submittedAt()),
                        no,
                        role,
                        unit,
                        Times.toUtc(review.stepSince()),
                        review.state().name(),
                        no,
                        role,
                        unit,
                        Times.toUtc(review.stepSince()))
                .write(jdbc);
        if (!review.decisions().isEmpty()) {
            add(review, review.decisions().getLast());
        }
    }

    /** Only the newest decision can be new: decisions are made one at a time and never changed. */
    private void add(Review review, StepDecision decision) {
        new Sql(
                        "INSERT IGNORE INTO review_decision (organisation_id, review_id, step_no, outcome, unit_id,"
                                + " person_id, comment, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        review.organisationId(),
                        review.id(),
                        decision.stepNo(),
                        decision.outcome().name(),
                        decision.unitId(),
                        decision.personId(),
                        decision.comment(),
                        Times.toUtc(decision.decidedAt()))
                .write(jdbc);
    }

    private List<StepDecision> decisions(String organisationId, String reviewId) {
        return new Sql(
                        "SELECT * FROM review_decision WHERE organisation_id = ? AND review_id = ? ORDER BY step_no",
                        organisationId,
                        reviewId)
                .read(
                        jdbc,
                        row -> new StepDecision(
                                row.getInt("step_no"),
                                StepDecision.Outcome.valueOf(row.getString("outcome")),
                                row.getString("unit_id"),
                                row.getString("person_id"),
                                row.getString("comment"),
                                Times.instant(row, "decided_at")));
    }

    private static Review review(ResultSet row) throws SQLException {
        var role = row.getString("step_role");
        return new Review(
                row.getString("id"),
                row.getString("organisation_id"),
                row.getLong("version"),
                row.getString("account_id"),
                Review.Subject.valueOf(row.getString("subject")),
                row.getInt("policy_no"),
                Review.State.valueOf(row.getString("state")),
                Times.instant(row, "submitted_at"),
                role == null
                        ? Optional.empty()
                        : Optional.of(
                                new Step(row.getInt("step_no"), Role.valueOf(role), row.getString("step_unit_id"))),
                Times.instant(row, "step_since"),
                List.of());
    }

    private static Review with(Review review, List<StepDecision> decisions) {
        return new Review(
                review.id(),
                review.organisationId(),
                review.version(),
                review.accountId(),
                review.subject(),
                review.policyNo(),
                review.state(),
                review.submittedAt(),
                review.current(),
                review.stepSince(),
                decisions);
    }
}
