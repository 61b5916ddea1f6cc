package kanava.account;

import static kanava.account.AccountStatus.ACTIVE;
import static kanava.account.AccountStatus.APPROVED;
import static kanava.account.AccountStatus.CHANGES_REQUESTED;
import static kanava.account.AccountStatus.DRAFT;
import static kanava.account.AccountStatus.IN_REVIEW;
import static kanava.account.AccountStatus.PASSED_ON;
import static kanava.account.AccountStatus.REJECTED;
import static kanava.account.AccountStatus.RETIRED;
import static kanava.account.AccountStatus.RETIRING;
import static kanava.account.AccountStatus.SUSPENDED;
import static kanava.account.AccountStatus.WITHDRAWN;
import static kanava.account.Action.ANNOUNCE_RETIREMENT;
import static kanava.account.Action.APPROVE;
import static kanava.account.Action.APPROVE_DELETION;
import static kanava.account.Action.CALL_OFF_RETIREMENT;
import static kanava.account.Action.CORRECT_ADDRESS;
import static kanava.account.Action.DECIDE_AHEAD;
import static kanava.account.Action.EDIT;
import static kanava.account.Action.ESCALATE;
import static kanava.account.Action.LIFT;
import static kanava.account.Action.MOVE_ADDRESS;
import static kanava.account.Action.OPEN;
import static kanava.account.Action.PARK;
import static kanava.account.Action.PASS_TO_MAIN_ACCOUNT;
import static kanava.account.Action.PROPOSE_CHANGE;
import static kanava.account.Action.PROPOSE_DELETION;
import static kanava.account.Action.PROPOSE_LIFTING;
import static kanava.account.Action.RECORD_DELETION;
import static kanava.account.Action.REFUSE_DELETION;
import static kanava.account.Action.REFUSE_LIFTING;
import static kanava.account.Action.REJECT;
import static kanava.account.Action.REMIND;
import static kanava.account.Action.RETIRE;
import static kanava.account.Action.RETIRE_AT_ONCE;
import static kanava.account.Action.RETURN;
import static kanava.account.Action.SUBMIT;
import static kanava.account.Action.SUSPEND;
import static kanava.account.Action.WITHDRAW;
import static kanava.account.Action.WITHDRAW_DELETION;
import static kanava.account.Guard.ADDRESS_TAKEN;
import static kanava.account.Guard.ADDRESS_UNUSABLE;
import static kanava.account.Guard.CHANGE_OPEN;
import static kanava.account.Guard.CHANGE_UNUSABLE;
import static kanava.account.Guard.DECISION_INCOMPLETE;
import static kanava.account.Guard.DELETION_DAY_UNUSABLE;
import static kanava.account.Guard.EVER_LISTED;
import static kanava.account.Guard.EXPERT_HAS_LEFT;
import static kanava.account.Guard.LAST_DAY_TOO_FAR;
import static kanava.account.Guard.NOTICE_IS_OVER;
import static kanava.account.Guard.NOTICE_STILL_RUNS;
import static kanava.account.Guard.NOTICE_TOO_SHORT;
import static kanava.account.Guard.NOT_COMPROMISED;
import static kanava.account.Guard.NO_DECIDER;
import static kanava.account.Guard.NO_MAIN_ACCOUNT;
import static kanava.account.Guard.REQUEST_INCOMPLETE;
import static kanava.account.Guard.SAME_PERSON_ASKED;
import static kanava.account.Guard.SAME_PERSON_DECIDED;
import static kanava.account.Guard.SAME_PERSON_PROPOSED;
import static kanava.account.Guard.STEP_IN_TIME;
import static kanava.account.Guard.SUCCESSOR_UNUSABLE;
import static kanava.account.Guard.SUSPENSION_UNEXPLAINED;
import static kanava.account.Guard.UNKNOWN_REFERENCE;
import static kanava.account.Relation.ADMINISTRATOR;
import static kanava.account.Relation.CLOCK;
import static kanava.account.Relation.COMMUNICATIONS;
import static kanava.account.Relation.DECIDER;
import static kanava.account.Relation.DEPUTY;
import static kanava.account.Relation.LATER_DECIDER;
import static kanava.account.Relation.REQUESTER;
import static kanava.account.Relation.RESPONSIBLE;
import static kanava.account.Relation.SECURITY;
import static kanava.account.Relation.UPDATER;
import static kanava.account.Rule.When.DELETION_APPROVED;
import static kanava.account.Rule.When.DELETION_PROPOSED;
import static kanava.account.Rule.When.LAST_STEP;
import static kanava.account.Rule.When.LIFTING_PROPOSED;
import static kanava.account.Rule.When.LIFTING_TO_CLOSING_PROPOSED;
import static kanava.account.Rule.When.LIFTING_TO_USE_PROPOSED;
import static kanava.account.Rule.When.MORE_STEPS;
import static kanava.account.Rule.When.NO_LIFTING_PROPOSED;
import static kanava.account.Rule.When.PARKED;
import static kanava.account.Rule.When.PARKED_AND_KEPT;
import static kanava.account.Rule.on;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kanava.account.Decision.Accepted;
import kanava.account.Decision.Refused;

/** The life of an account, as a table. Buttons, diagram, checks and tests are derived from it. */
public final class Lifecycle {

    private static final List<Rule> WITHOUT_CHANGES = List.of(
            on(DRAFT, EDIT).by(REQUESTER).leadsTo(DRAFT).unless(UNKNOWN_REFERENCE),
            on(DRAFT, SUBMIT)
                    .by(REQUESTER)
                    .leadsTo(IN_REVIEW)
                    .unless(REQUEST_INCOMPLETE, UNKNOWN_REFERENCE, NO_DECIDER),
            on(DRAFT, PASS_TO_MAIN_ACCOUNT).by(REQUESTER).leadsTo(PASSED_ON).unless(NO_MAIN_ACCOUNT),
            on(DRAFT, WITHDRAW).by(REQUESTER).leadsTo(WITHDRAWN),
            on(IN_REVIEW, APPROVE)
                    .by(DECIDER)
                    .when(MORE_STEPS)
                    .leadsTo(IN_REVIEW)
                    .unless(SAME_PERSON_ASKED, SAME_PERSON_DECIDED, DECISION_INCOMPLETE, NO_DECIDER),
            on(IN_REVIEW, APPROVE)
                    .by(DECIDER)
                    .when(LAST_STEP)
                    .leadsTo(APPROVED)
                    .unless(SAME_PERSON_ASKED, SAME_PERSON_DECIDED, DECISION_INCOMPLETE),
            on(IN_REVIEW, DECIDE_AHEAD)
                    .by(LATER_DECIDER)
                    .when(MORE_STEPS)
                    .leadsTo(IN_REVIEW)
                    .unless(SAME_PERSON_ASKED, SAME_PERSON_DECIDED, DECISION_INCOMPLETE, NO_DECIDER),
            on(IN_REVIEW, DECIDE_AHEAD)
                    .by(LATER_DECIDER)
                    .when(LAST_STEP)
                    .leadsTo(APPROVED)
                    .unless(SAME_PERSON_ASKED, SAME_PERSON_DECIDED, DECISION_INCOMPLETE),
            on(IN_REVIEW, REMIND).by(CLOCK).leadsTo(IN_REVIEW).unless(STEP_IN_TIME),
            on(IN_REVIEW, ESCALATE).by(CLOCK).leadsTo(IN_REVIEW).unless(STEP_IN_TIME),
            on(IN_REVIEW, RETURN).by(DECIDER).leadsTo(CHANGES_REQUESTED).unless(SAME_PERSON_ASKED, SAME_PERSON_DECIDED),
            on(IN_REVIEW, REJECT)
                    .by(DECIDER)
                    .leadsTo(REJECTED)
                    .unless(SAME_PERSON_ASKED, SAME_PERSON_DECIDED, DECISION_INCOMPLETE),
            on(IN_REVIEW, WITHDRAW).by(REQUESTER).leadsTo(WITHDRAWN),
            on(CHANGES_REQUESTED, EDIT).by(REQUESTER).leadsTo(CHANGES_REQUESTED).unless(UNKNOWN_REFERENCE),
            on(CHANGES_REQUESTED, SUBMIT)
                    .by(REQUESTER)
                    .leadsTo(IN_REVIEW)
                    .unless(REQUEST_INCOMPLETE, UNKNOWN_REFERENCE, NO_DECIDER),
            on(CHANGES_REQUESTED, PASS_TO_MAIN_ACCOUNT)
                    .by(REQUESTER)
                    .leadsTo(PASSED_ON)
                    .unless(NO_MAIN_ACCOUNT),
            on(CHANGES_REQUESTED, WITHDRAW).by(REQUESTER).leadsTo(WITHDRAWN),
            on(APPROVED, OPEN).by(RESPONSIBLE, COMMUNICATIONS).leadsTo(ACTIVE).unless(ADDRESS_UNUSABLE, ADDRESS_TAKEN),
            on(APPROVED, WITHDRAW).by(REQUESTER).leadsTo(WITHDRAWN),
            on(ACTIVE, CORRECT_ADDRESS)
                    .by(RESPONSIBLE, COMMUNICATIONS)
                    .leadsTo(ACTIVE)
                    .unless(EVER_LISTED, ADDRESS_UNUSABLE, ADDRESS_TAKEN),
            on(ACTIVE, MOVE_ADDRESS).by(CLOCK).leadsTo(ACTIVE).unless(ADDRESS_TAKEN),
            on(ACTIVE, PROPOSE_CHANGE)
                    .by(RESPONSIBLE, COMMUNICATIONS)
                    .leadsTo(ACTIVE)
                    .unless(CHANGE_OPEN, CHANGE_UNUSABLE, UNKNOWN_REFERENCE, NO_DECIDER),
            on(ACTIVE, ANNOUNCE_RETIREMENT)
                    .by(RESPONSIBLE, COMMUNICATIONS, CLOCK)
                    .leadsTo(RETIRING)
                    .unless(NOTICE_TOO_SHORT, LAST_DAY_TOO_FAR, SUCCESSOR_UNUSABLE, UNKNOWN_REFERENCE),
            on(RETIRING, MOVE_ADDRESS).by(CLOCK).leadsTo(RETIRING).unless(ADDRESS_TAKEN),
            on(RETIRING, CALL_OFF_RETIREMENT)
                    .by(RESPONSIBLE, COMMUNICATIONS)
                    .leadsTo(ACTIVE)
                    .unless(NOTICE_IS_OVER, EXPERT_HAS_LEFT),
            on(RETIRING, RETIRE).by(CLOCK).leadsTo(RETIRED).unless(NOTICE_STILL_RUNS),
            on(ACTIVE, SUSPEND)
                    .by(RESPONSIBLE, DEPUTY, UPDATER, COMMUNICATIONS, SECURITY)
                    .leadsTo(SUSPENDED)
                    .unless(SUSPENSION_UNEXPLAINED),
            on(RETIRING, SUSPEND)
                    .by(RESPONSIBLE, DEPUTY, UPDATER, COMMUNICATIONS, SECURITY)
                    .leadsTo(SUSPENDED)
                    .unless(SUSPENSION_UNEXPLAINED),
            on(SUSPENDED, PROPOSE_LIFTING)
                    .by(RESPONSIBLE, DEPUTY, UPDATER, COMMUNICATIONS, SECURITY)
                    .when(NO_LIFTING_PROPOSED)
                    .leadsTo(SUSPENDED),
            on(SUSPENDED, LIFT)
                    .by(RESPONSIBLE, COMMUNICATIONS, SECURITY)
                    .when(LIFTING_TO_USE_PROPOSED)
                    .leadsTo(ACTIVE)
                    .unless(SAME_PERSON_PROPOSED),
            on(SUSPENDED, LIFT)
                    .by(RESPONSIBLE, COMMUNICATIONS, SECURITY)
                    .when(LIFTING_TO_CLOSING_PROPOSED)
                    .leadsTo(RETIRING)
                    .unless(SAME_PERSON_PROPOSED),
            on(SUSPENDED, REFUSE_LIFTING)
                    .by(RESPONSIBLE, COMMUNICATIONS, SECURITY)
                    .when(LIFTING_PROPOSED)
                    .leadsTo(SUSPENDED)
                    .unless(SAME_PERSON_PROPOSED),
            on(SUSPENDED, RETIRE_AT_ONCE)
                    .by(COMMUNICATIONS)
                    .leadsTo(RETIRED)
                    .unless(NOT_COMPROMISED, SUCCESSOR_UNUSABLE),
            // What was closed in somebody else's hands is ours again when two people say so: until then it is warned
            // of.
            on(RETIRED, PROPOSE_LIFTING)
                    .by(RESPONSIBLE, DEPUTY, UPDATER, COMMUNICATIONS, SECURITY)
                    .when(NO_LIFTING_PROPOSED)
                    .leadsTo(RETIRED),
            on(RETIRED, LIFT)
                    .by(RESPONSIBLE, COMMUNICATIONS, SECURITY)
                    .when(LIFTING_PROPOSED)
                    .leadsTo(RETIRED)
                    .unless(SAME_PERSON_PROPOSED),
            on(RETIRED, REFUSE_LIFTING)
                    .by(RESPONSIBLE, COMMUNICATIONS, SECURITY)
                    .when(LIFTING_PROPOSED)
                    .leadsTo(RETIRED)
                    .unless(SAME_PERSON_PROPOSED),
            on(RETIRED, PARK).by(COMMUNICATIONS).when(PARKED).leadsTo(RETIRED).unless(UNKNOWN_REFERENCE),
            on(RETIRED, PROPOSE_DELETION)
                    .by(RESPONSIBLE, COMMUNICATIONS)
                    .when(PARKED_AND_KEPT)
                    .leadsTo(RETIRED),
            on(RETIRED, APPROVE_DELETION)
                    .by(COMMUNICATIONS, ADMINISTRATOR)
                    .when(DELETION_PROPOSED)
                    .leadsTo(RETIRED)
                    .unless(SAME_PERSON_PROPOSED),
            on(RETIRED, REFUSE_DELETION)
                    .by(COMMUNICATIONS, ADMINISTRATOR)
                    .when(DELETION_PROPOSED)
                    .leadsTo(RETIRED)
                    .unless(SAME_PERSON_PROPOSED),
            on(RETIRED, WITHDRAW_DELETION)
                    .by(RESPONSIBLE, COMMUNICATIONS, ADMINISTRATOR)
                    .when(DELETION_APPROVED)
                    .leadsTo(RETIRED),
            on(RETIRED, RECORD_DELETION)
                    .by(RESPONSIBLE, COMMUNICATIONS)
                    .when(DELETION_APPROVED)
                    .leadsTo(RETIRED)
                    .unless(DELETION_DAY_UNUSABLE));

    public static final List<Rule> RULES = Stream.concat(
                    WITHOUT_CHANGES.stream(),
                    WITHOUT_CHANGES.stream()
                            .filter(rule -> rule.from() == IN_REVIEW)
                            .map(Lifecycle::ofChange))
            .toList();

    private Lifecycle() {}

    /** A change of an account in use is decided like a new request (CHANGE-1); the account stays as it is meanwhile. */
    private static Rule ofChange(Rule line) {
        var guards = line.to() == APPROVED
                ? Stream.concat(line.guards().stream(), Stream.of(UNKNOWN_REFERENCE))
                        .toList()
                : line.guards();
        return new Rule(
                ACTIVE, line.action(), line.by(), ACTIVE, line.when().ofChange(line.action() == WITHDRAW), guards);
    }

    public static Decision decide(Account account, Command command, Facts facts) {
        var lines = RULES.stream()
                .filter(rule -> rule.from() == account.status() && rule.action() == command.action())
                .toList();
        var applying =
                lines.stream().filter(rule -> rule.when().holds(account, facts)).findFirst();
        if (applying.isEmpty()) {
            return new Refused(new Refusal.NotNow(command.action(), account.status()));
        }
        var line = applying.get();
        if (!line.by().stream().anyMatch(facts.relations()::contains)) {
            return new Refused(new Refusal.NotYours());
        }
        var errors = new ArrayList<FieldError>();
        for (var guard : line.guards()) {
            switch (guard.check(account, command, facts)) {
                case null -> {}
                case Refusal.RulesNotMet broken -> errors.addAll(broken.errors());
                case Refusal refusal -> {
                    return new Refused(refusal);
                }
            }
        }
        if (!errors.isEmpty()) {
            return new Refused(new Refusal.RulesNotMet(List.copyOf(errors)));
        }
        return effect(account, command, facts, line.to());
    }

    /** What the actor may do now: status, relation, and the guards that need no input. */
    public static Set<Action> allowed(Account account, Facts facts) {
        var allowed = EnumSet.noneOf(Action.class);
        RULES.stream()
                .filter(rule -> rule.from() == account.status() && rule.when().holds(account, facts))
                .filter(rule -> rule.by().stream().anyMatch(facts.relations()::contains))
                .filter(rule -> rule.guards().stream()
                        .filter(guard -> !guard.needsInput())
                        .allMatch(guard -> guard.check(account, null, facts) == null))
                .forEach(rule -> allowed.add(rule.action()));
        return allowed;
    }

    private static Accepted effect(Account account, Command command, Facts facts, AccountStatus to) {
        return Effect.of(command, account, facts).lead(to);
    }
}
