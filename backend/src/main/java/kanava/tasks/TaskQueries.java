package kanava.tasks;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kanava.account.db.AnsweredFor;
import kanava.approval.Review;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.identity.RoleAssignment;
import kanava.policy.Policies;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.verification.ByHand;

/** What waits for somebody, read from the state of accounts, reviews and evidence; nothing is stored, so what is done is gone. */
@Singleton
@Transactional
class TaskQueries {

    private static final String COLUMNS =
            "SELECT a.id, a.name, a.platform, a.unit_id, a.requester_id, %s AS since FROM account a";

    /** A step of the same review, in person or through somebody who stood in: nobody decides two (SOD-1). */
    private static final String HAS_DECIDED = "EXISTS (SELECT 1 FROM review_decision d"
            + " WHERE d.organisation_id = r.organisation_id AND d.review_id = r.id AND (d.person_id = ? OR d.on_behalf_of_id = ?))";

    private final JdbcOperations jdbc;
    private final Policies policies;
    private final TermsToRead terms;
    private final PostingsToPublish postings;
    private final ThingsToInspect inspections;
    private final LinksToKeep links;
    private final AttestationsToTend attestations;
    private final SuspensionsToTend suspensions;
    private final ProfilesToSettle profiles;
    private final FindingsToTriage findings;
    private final DifferencesToMend differences;
    private final HandlesToDelete handles;
    private final Clock clock;

    TaskQueries(
            JdbcOperations jdbc,
            Policies policies,
            TermsToRead terms,
            PostingsToPublish postings,
            ThingsToInspect inspections,
            LinksToKeep links,
            AttestationsToTend attestations,
            SuspensionsToTend suspensions,
            ProfilesToSettle profiles,
            FindingsToTriage findings,
            DifferencesToMend differences,
            HandlesToDelete handles,
            Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.terms = terms;
        this.postings = postings;
        this.inspections = inspections;
        this.links = links;
        this.attestations = attestations;
        this.suspensions = suspensions;
        this.profiles = profiles;
        this.findings = findings;
        this.differences = differences;
        this.handles = handles;
        this.clock = clock;
    }

    List<Task> of(Actor actor, int limit) {
        var tasks = new ArrayList<Task>();
        tasks.addAll(toDecide(actor, limit));
        tasks.addAll(own(actor, limit));
        tasks.addAll(changesToRevise(actor, limit));
        tasks.addAll(toOpen(actor, limit));
        tasks.addAll(links.toKeep(actor, limit));
        tasks.addAll(profilesToMend(actor, limit));
        tasks.addAll(decidersToName(actor, limit));
        tasks.addAll(terms.toReadAgain(actor, limit));
        tasks.addAll(postings.waiting(actor, limit));
        tasks.addAll(attestations.of(actor, limit));
        tasks.addAll(suspensions.of(actor, limit));
        tasks.addAll(profiles.of(actor, limit));
        tasks.addAll(handles.of(actor, limit));
        tasks.addAll(inspections.of(actor, limit));
        tasks.addAll(findings.of(actor));
        tasks.addAll(differences.of(actor));
        return tasks.stream().sorted(Task.OLDEST_FIRST).limit(limit).toList();
    }

    /** Steps whose role the actor, or somebody they stand in for, holds in the step's unit; never of their own request. */
    private List<Task> toDecide(Actor actor, int limit) {
        if (actor.withThoseStoodInFor().assignments().isEmpty()) {
            return List.of();
        }
        var sql = new Sql(
                "SELECT a.id, a.name, a.platform, a.unit_id, r.requester_id, r.step_since AS since, r.policy_no, r.step_no, r.subject,"
                        + " r.step_role, r.step_unit_id"
                        + " FROM review r JOIN account a ON a.organisation_id = r.organisation_id AND a.id = r.account_id"
                        + " WHERE r.organisation_id = ? AND r.requester_id <> ? AND a.status <> 'SUSPENDED' AND NOT "
                        + HAS_DECIDED
                        + " AND (",
                actor.organisationId(),
                actor.id(),
                actor.id(),
                actor.id());
        var or = "";
        for (RoleAssignment held : actor.assignments()) {
            sql.add(or + "(r.step_role = ? AND r.step_unit_id = ?)", held.role().name(), held.unitId());
            or = " OR ";
        }
        for (var absent : actor.standsInFor().entrySet()) {
            for (RoleAssignment held : absent.getValue()) {
                sql.add(
                        or + "(r.step_role = ? AND r.step_unit_id = ? AND r.requester_id <> ? AND NOT " + HAS_DECIDED
                                + ")",
                        held.role().name(),
                        held.unitId(),
                        absent.getKey(),
                        absent.getKey(),
                        absent.getKey());
                or = " OR ";
            }
        }
        var found = sql.add(") ORDER BY r.step_since LIMIT ?", limit)
                .read(
                        jdbc,
                        row -> new Waiting(
                                Task.of(toDecide(row), row).onBehalfOf(absent(actor, row)),
                                row.getInt("policy_no"),
                                row.getInt("step_no")));
        var chains = found.stream()
                .map(Waiting::policyNo)
                .distinct()
                .collect(Collectors.toMap(no -> no, no -> policies.version(actor.organisationId(), no)
                        .chain()));
        return found.stream()
                .map(waiting -> waiting.task()
                        .act(chains.get(waiting.policyNo())
                                .get(waiting.stepNo() - 1)
                                .act()))
                .toList();
    }

    /** @return null where the actor holds the step's role themselves */
    private static String absent(Actor actor, ResultSet row) throws SQLException {
        var held = new RoleAssignment(Role.valueOf(row.getString("step_role")), row.getString("step_unit_id"));
        var requester = row.getString("requester_id");
        return actor.assignments().contains(held)
                ? null
                : actor.standsInFor().entrySet().stream()
                        .filter(absent -> !absent.getKey().equals(requester))
                        .filter(absent -> absent.getValue().contains(held))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst()
                        .orElse(null);
    }

    private record Waiting(Task task, int policyNo, int stepNo) {}

    private static Task.Kind toDecide(ResultSet row) throws SQLException {
        return Review.Subject.valueOf(row.getString("subject")) == Review.Subject.OPEN
                ? Task.Kind.DECIDE
                : Task.Kind.DECIDE_CHANGE;
    }

    /** Changes that came back to whoever proposed them, until they are proposed anew or given up. */
    private List<Task> changesToRevise(Actor actor, int limit) {
        return new Sql(
                        "SELECT a.id, a.name, a.platform, a.unit_id, r.requester_id, r.step_since AS since"
                                + " FROM review r JOIN account a ON a.organisation_id = r.organisation_id AND a.id = r.account_id"
                                + " WHERE r.organisation_id = ? AND r.requester_id = ? AND r.subject = 'CHANGE'"
                                + " AND r.state = 'RETURNED' AND a.status = 'ACTIVE' AND NOT EXISTS (SELECT 1 FROM review later"
                                + " WHERE later.organisation_id = r.organisation_id AND later.account_id = r.account_id"
                                + " AND later.subject = 'CHANGE' AND later.id > r.id) ORDER BY r.step_since LIMIT ?",
                        actor.organisationId(),
                        actor.personId(),
                        limit)
                .read(jdbc, row -> Task.of(Task.Kind.REVISE_CHANGE, row));
    }

    private List<Task> own(Actor actor, int limit) {
        return new Sql(
                        COLUMNS.formatted("a.changed_at").replace("SELECT ", "SELECT a.status, ")
                                + " WHERE a.organisation_id = ? AND a.requester_id = ? AND a.status IN ('DRAFT', 'CHANGES_REQUESTED')"
                                + " ORDER BY a.changed_at LIMIT ?",
                        actor.organisationId(),
                        actor.id(),
                        limit)
                .read(
                        jdbc,
                        row -> Task.of(
                                row.getString("status").equals("DRAFT")
                                        ? Task.Kind.FINISH_DRAFT
                                        : Task.Kind.REVISE_REQUEST,
                                row));
    }

    private List<Task> toOpen(Actor actor, int limit) {
        return AnsweredFor.byResponsible(accounts(actor), actor)
                .add(" AND a.status = 'APPROVED' ORDER BY a.changed_at LIMIT ?", limit)
                .read(jdbc, row -> Task.of(Task.Kind.OPEN_ACCOUNT, row));
    }

    /**
     * The responsible person's side of the mutual link, from the opening until both checks of it have found what they look for,
     * and again when one runs out that no check has renewed. Nobody writes into a profile that somebody else has.
     */
    private List<Task> profilesToMend(Actor actor, int limit) {
        return AnsweredFor.byResponsible(accounts(actor), actor)
                .add(
                        " AND a.status IN ('ACTIVE', 'RETIRING') AND a.kind IN ('OWNED', 'EXPERT')"
                                + " AND (SELECT COUNT(*) FROM evidence e WHERE e.organisation_id = a.organisation_id"
                                + " AND e.account_id = a.id AND e.valid_until > CASE e.level WHEN 'ATTESTED' THEN ? ELSE ? END"
                                + " AND e.check_kind IN ('ACCOUNT_LINKS_TO_ORGANISATION', 'ACCOUNT_NAMES_ORGANISATION')) < 2"
                                + " AND NOT EXISTS (SELECT 1 FROM identity_case i WHERE i.organisation_id = a.organisation_id"
                                + " AND i.account_id = a.id AND i.open = 1 AND i.kind = 'TAKEN_OVER')"
                                + " ORDER BY a.changed_at LIMIT ?",
                        Times.toUtc(clock.instant()),
                        Times.toUtc(clock.instant().plus(ByHand.RUNS_OUT)),
                        limit)
                .read(jdbc, row -> Task.of(Task.Kind.MEND_PROFILE, row));
    }

    /**
     * Roles are looked up when somebody decides, so people may come and go while a request waits. Where nobody is left who
     * could, only whoever gives the roles can help.
     */
    private List<Task> decidersToName(Actor actor, int limit) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        return new Sql(
                        "SELECT a.id, a.name, a.platform, r.step_unit_id AS unit_id, r.step_role, r.requester_id,"
                                + " r.step_since AS since FROM review r"
                                + " JOIN account a ON a.organisation_id = r.organisation_id AND a.id = r.account_id"
                                + " WHERE r.organisation_id = ? AND r.state = 'WAITING' AND NOT EXISTS"
                                + " (SELECT 1 FROM role_assignment h JOIN sign_in s"
                                + " ON s.organisation_id = h.organisation_id AND s.person_id = h.person_id"
                                + " WHERE h.organisation_id = r.organisation_id AND h.role = r.step_role"
                                + " AND h.unit_id = r.step_unit_id AND h.person_id <> r.requester_id"
                                + " AND NOT EXISTS (SELECT 1 FROM review_decision d WHERE d.organisation_id = r.organisation_id"
                                + " AND d.review_id = r.id AND (d.person_id = h.person_id OR d.on_behalf_of_id = h.person_id)))"
                                + " ORDER BY r.step_since LIMIT ?",
                        actor.organisationId(),
                        limit)
                .read(jdbc, row -> Task.of(Task.Kind.NAME_DECIDER, row)
                        .lacking(Role.valueOf(row.getString("step_role"))));
    }

    private static Sql accounts(Actor actor) {
        return new Sql(COLUMNS.formatted("a.changed_at") + " WHERE a.organisation_id = ? AND ", actor.organisationId());
    }
}
