package kanava.approval.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanava.approval.OverdueReview;
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

    /** The one that waits comes first: ids follow the clock, and a demonstration's clock may be set back. */
    private static final String NEWEST_FIRST = " ORDER BY step_role IS NULL, id DESC LIMIT ";

    private final JdbcOperations jdbc;
    private final ReviewTexts texts;

    JdbcReviews(JdbcOperations jdbc, ReviewTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public Optional<Review> latest(String organisationId, String accountId) {
        return newest(organisationId, accountId, EnumSet.allOf(Review.Subject.class), 0);
    }

    @Override
    public Optional<Review> latest(String organisationId, String accountId, Review.Subject subject) {
        return newest(organisationId, accountId, EnumSet.of(subject), 0);
    }

    @Override
    public Optional<Review> beforeLatest(String organisationId, String accountId, Review.Subject subject) {
        return newest(organisationId, accountId, EnumSet.of(subject), 1);
    }

    @Override
    public Optional<Review> latestSettled(String organisationId, String accountId) {
        return new Sql(
                        "SELECT id FROM review WHERE organisation_id = ? AND account_id = ?"
                                + " AND state NOT IN ('WAITING', 'RETURNED') ORDER BY id DESC LIMIT 1",
                        organisationId,
                        accountId)
                .read(jdbc, row -> row.getString("id")).stream().findFirst().map(id -> byId(organisationId, id));
    }

    private Optional<Review> newest(
            String organisationId, String accountId, Set<Review.Subject> subjects, int passedOver) {
        return new Sql(
                        "SELECT id FROM review WHERE organisation_id = ? AND account_id = ? AND subject IN ",
                        organisationId,
                        accountId)
                        .list(subjects.stream().map(Enum::name).toList())
                        .add(NEWEST_FIRST + (passedOver + 1))
                        .read(jdbc, row -> row.getString("id"))
                        .stream()
                        .skip(passedOver)
                        .findFirst()
                        .map(id -> byId(organisationId, id));
    }

    private Review byId(String organisationId, String id) {
        var decisions = decisions(organisationId, id);
        return new Sql("SELECT * FROM review WHERE organisation_id = ? AND id = ?", organisationId, id)
                .read(jdbc, row -> review(row, decisions))
                .getFirst();
    }

    @Override
    public List<OverdueReview> overdue(Instant now, String behindId, int limit) {
        return new Sql(
                        "SELECT r.id, r.organisation_id, r.account_id, r.escalate_at FROM review r"
                                + " JOIN account a ON a.organisation_id = r.organisation_id AND a.id = r.account_id"
                                + " WHERE r.step_role IS NOT NULL AND a.status <> 'SUSPENDED'"
                                + " AND (r.remind_at <= ? OR r.escalate_at <= ?) AND r.id > ? ORDER BY r.id LIMIT ?",
                        Times.toUtc(now),
                        Times.toUtc(now),
                        behindId,
                        limit)
                .read(
                        jdbc,
                        row -> new OverdueReview(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                !Times.instant(row, "escalate_at").isAfter(now)));
    }

    /**
     * Overwrites: nobody else writes this review now. Before it, in the same transaction, came the account's guarded update,
     * or where the clock acts its lock, taken before the review was read.
     */
    @Override
    public void save(Review review) {
        var role = review.current().map(step -> step.role().name()).orElse(null);
        var unit = review.current().map(Step::unitId).orElse(null);
        var days = review.current().map(Step::days).orElse(0);
        var no = review.current().map(Step::no).orElseGet(() -> review.decisions()
                .size());
        var since = Times.toUtc(review.stepSince());
        var remindAt = utc(review.deadline().remindAt());
        var escalateAt = utc(review.deadline().escalateAt());
        new Sql(
                        "INSERT INTO review (organisation_id, id, version, account_id, subject, requester_id, policy_no, state,"
                                + " submitted_at, submitted, step_no, step_role, step_unit_id, step_days, step_since,"
                                + " remind_at, escalate_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE version = version + 1, state = ?, step_no = ?, step_role = ?,"
                                + " step_unit_id = ?, step_days = ?, step_since = ?, remind_at = ?, escalate_at = ?",
                        review.organisationId(),
                        review.id(),
                        review.version(),
                        review.accountId(),
                        review.subject().name(),
                        review.requesterId(),
                        review.policyNo(),
                        review.state().name(),
                        Times.toUtc(review.submittedAt()),
                        texts.submitted(review.submitted()),
                        no,
                        role,
                        unit,
                        days,
                        since,
                        remindAt,
                        escalateAt,
                        review.state().name(),
                        no,
                        role,
                        unit,
                        days,
                        since,
                        remindAt,
                        escalateAt)
                .write(jdbc);
        if (!review.decisions().isEmpty() && !holds(review, review.decisions().getLast())) {
            add(review, review.decisions().getLast());
        }
    }

    private boolean holds(Review review, StepDecision decision) {
        return !new Sql(
                        "SELECT step_no FROM review_decision WHERE organisation_id = ? AND review_id = ? AND step_no = ?",
                        review.organisationId(),
                        review.id(),
                        decision.stepNo())
                .read(jdbc, row -> row.getInt(1))
                .isEmpty();
    }

    /** Only the newest decision can be new: decisions are made one at a time and never changed. */
    private void add(Review review, StepDecision decision) {
        new Sql(
                        "INSERT INTO review_decision (organisation_id, review_id, step_no, outcome, unit_id,"
                                + " person_id, on_behalf_of_id, comment, record, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        review.organisationId(),
                        review.id(),
                        decision.stepNo(),
                        decision.outcome().name(),
                        decision.unitId(),
                        decision.personId(),
                        decision.onBehalfOfId(),
                        decision.comment(),
                        texts.record(decision.record()),
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
                                row.getString("on_behalf_of_id"),
                                row.getString("comment"),
                                texts.readRecord(row.getString("record")),
                                Times.instant(row, "decided_at")));
    }

    private Review review(ResultSet row, List<StepDecision> decisions) throws SQLException {
        var role = row.getString("step_role");
        return new Review(
                row.getString("id"),
                row.getString("organisation_id"),
                row.getLong("version"),
                row.getString("account_id"),
                Review.Subject.valueOf(row.getString("subject")),
                row.getString("requester_id"),
                row.getInt("policy_no"),
                Review.State.valueOf(row.getString("state")),
                Times.instant(row, "submitted_at"),
                texts.readSubmitted(row.getString("submitted")),
                role == null
                        ? Optional.empty()
                        : Optional.of(new Step(
                                row.getInt("step_no"),
                                Role.valueOf(role),
                                row.getString("step_unit_id"),
                                row.getInt("step_days"))),
                Times.instant(row, "step_since"),
                new Review.Deadline(Times.instant(row, "remind_at"), Times.instant(row, "escalate_at")),
                decisions);
    }

    private static LocalDateTime utc(Instant instant) {
        return instant == null ? null : Times.toUtc(instant);
    }
}
