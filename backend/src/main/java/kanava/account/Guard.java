package kanava.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kanava.account.Refusal.ChangeOpen;
import kanava.account.Refusal.NotNow;
import kanava.account.Refusal.RulesNotMet;
import kanava.account.Refusal.SamePersonAsked;
import kanava.account.Refusal.SamePersonDecided;
import kanava.approval.Reasons;
import kanava.organisation.WebAddress;
import kanava.platform.address.ProfileAddress;
import kanava.server.time.Horizon;

/** What keeps a line of the life-cycle from being taken. */
public enum Guard {
    SAME_PERSON_ASKED(false) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return facts.relations().contains(Relation.REQUESTER) ? new SamePersonAsked() : null;
        }
    },
    /** Nobody takes two steps of one way through the chain, for whomever they stand in (SOD-1). */
    SAME_PERSON_DECIDED(false) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return facts.review()
                            .filter(review ->
                                    review.deciders().contains(facts.actor().personId()))
                            .isPresent()
                    ? new SamePersonDecided()
                    : null;
        }
    },
    /** A body's decision names its meeting; the last one accepts the responsibility, where the policy asks for it. */
    DECISION_INCOMPLETE(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return broken(DecisionRules.faults(command, facts));
        }
    },
    /** What once stood on the public list isn't swapped for another address; it is retired. */
    EVER_LISTED(false) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return facts.verification().everListed() ? new NotNow(Action.CORRECT_ADDRESS, account.status()) : null;
        }
    },
    UNKNOWN_REFERENCE(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return broken(facts.references());
        }
    },
    /** Only where the platform's main account is in use is there somebody to publish on it (RAU-umbrella). */
    NO_MAIN_ACCOUNT(false) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return facts.mainAccount().isEmpty()
                    ? broken(List.of(FieldError.of("/platform", "no-main-account")))
                    : null;
        }
    },
    REQUEST_INCOMPLETE(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return broken(RequestRules.faults(account.request(), facts.policy().document(), facts.today()));
        }
    },
    /** Some step ahead has nobody to take it but who asked and who decides another. */
    NO_DECIDER(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return facts.undecidable().isPresent()
                    ? broken(List.of(new FieldError(
                            "/unitId",
                            "no-decider",
                            Map.of("step", Integer.toString(facts.undecidable().getAsInt())))))
                    : null;
        }
    },
    /** The step that waited too long was decided just now; the one after it has days of its own. */
    STEP_IN_TIME(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            var deadline = facts.review().orElseThrow().deadline();
            var due = command.action() == Action.ESCALATE ? deadline.escalateAt() : deadline.remindAt();
            return due == null || due.isAfter(facts.now()) ? new NotNow(command.action(), account.status()) : null;
        }
    },
    /** What was returned may be proposed anew; what waits is decided first. */
    CHANGE_OPEN(false) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return facts.changeWaits() ? new ChangeOpen() : null;
        }
    },
    CHANGE_UNUSABLE(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return broken(ChangeRules.faults(account, ((Command.ProposeChange) command).request(), facts));
        }
    },
    ADDRESS_UNUSABLE(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            if (!account.request().kind().speaks()) {
                return WebAddress.isOne(address(command))
                        ? null
                        : broken(List.of(FieldError.of("/address", "not-a-web-address")));
            }
            var platform = account.request().platform();
            return switch (ProfileAddress.read(
                    address(command), facts.platforms().own())) {
                case ProfileAddress.Profile profile when profile.platform().equals(platform) -> null;
                case ProfileAddress.Profile profile ->
                    broken(List.of(new FieldError(
                            "/address",
                            "other-platform",
                            Map.of("platform", facts.platforms().name(profile.platform())))));
                default -> broken(List.of(FieldError.of("/address", "not-a-profile-address")));
            };
        }
    },
    ADDRESS_TAKEN(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return facts.addressFault() == null
                    ? null
                    : broken(List.of(FieldError.of("/address", facts.addressFault())));
        }
    },
    /** Nor is an end announced that nobody here will see. */
    LAST_DAY_TOO_FAR(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            var earliest = earliestEnd(facts);
            var horizon = Horizon.from(facts.today());
            var latest = earliest.isAfter(horizon) ? earliest : horizon;
            return ((Command.AnnounceRetirement) command).closesOn().isAfter(latest)
                    ? broken(List.of(new FieldError(
                            "/closesOn",
                            "day-out-of-range",
                            Map.of("earliest", earliest.toString(), "latest", latest.toString()))))
                    : null;
        }
    },
    NOTICE_TOO_SHORT(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            var days = facts.inForce().document().noticeDays();
            var earliest = earliestEnd(facts);
            var closesOn = ((Command.AnnounceRetirement) command).closesOn();
            return closesOn.isBefore(earliest)
                    ? broken(List.of(new FieldError(
                            "/closesOn",
                            "notice-too-short",
                            Map.of("days", Integer.toString(days), "earliest", earliest.toString()))))
                    : null;
        }
    },
    /** A successor is a web address, and another one than the account that closes. */
    SUCCESSOR_UNUSABLE(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            var successor = successor(command);
            if (successor == null) {
                return null;
            }
            if (!WebAddress.isOne(successor)) {
                return broken(List.of(FieldError.of("/successorUrl", "not-a-web-address")));
            }
            return ProfileAddress.read(successor, facts.platforms().own()) instanceof ProfileAddress.Profile profile
                            && profile.canonical().equals(account.address())
                    ? broken(List.of(FieldError.of("/successorUrl", "successor-is-itself")))
                    : null;
        }
    },
    /** "Another reason" says nothing by itself. */
    SUSPENSION_UNEXPLAINED(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            var suspend = (Command.Suspend) command;
            return suspend.reasonKey().equals(Reasons.OTHER) && suspend.words() == null
                    ? broken(List.of(FieldError.of("/reason", "required")))
                    : null;
        }
    },
    /** Two people lift a suspension (MODE-RED, SOD-1), and two delete a handle (ID-PARK). */
    SAME_PERSON_PROPOSED(false) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            var proposer = account.isSuspended()
                    ? account.suspension().lifting().proposerId()
                    : account.custody().deletion().proposerId();
            return proposer.equals(facts.actor().personId()) ? new SamePersonAsked() : null;
        }
    },
    /** Nobody deletes what wasn't decided yet, or records what is to come. */
    DELETION_DAY_UNUSABLE(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            var day = ((Command.RecordDeletion) command).deletedOn();
            var decided = LocalDate.ofInstant(
                    account.custody().deletion().decidedAt(),
                    facts.organisation().zone());
            return day.isBefore(decided) || day.isAfter(facts.today())
                    ? broken(List.of(new FieldError(
                            "/deletedOn",
                            "day-out-of-range",
                            Map.of(
                                    "earliest",
                                    decided.toString(),
                                    "latest",
                                    facts.today().toString()))))
                    : null;
        }
    },
    /** Only what is in somebody else's hands goes without notice (RET-force). */
    NOT_COMPROMISED(false) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return account.isCompromised() ? null : new NotNow(Action.RETIRE_AT_ONCE, account.status());
        }
    },
    /** RAU-expert: there is nobody left who could go on with it. */
    EXPERT_HAS_LEFT(false) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return facts.expertHasLeft() ? new NotNow(Action.CALL_OFF_RETIREMENT, account.status()) : null;
        }
    },
    /** The last day is over: what the clock has not done yet it will do within the minute. */
    NOTICE_IS_OVER(false) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return facts.today().isAfter(account.retirement().closesOn())
                    ? new NotNow(Action.CALL_OFF_RETIREMENT, account.status())
                    : null;
        }
    },
    NOTICE_STILL_RUNS(true) {
        @Override
        Refusal check(Account account, Command command, Facts facts) {
            return facts.today().isAfter(account.retirement().closesOn())
                    ? null
                    : new NotNow(Action.RETIRE, account.status());
        }
    };

    private final boolean needsInput;

    Guard(boolean needsInput) {
        this.needsInput = needsInput;
    }

    /** Guards on what a command carries speak only when it comes; the others also decide which actions are offered. */
    public boolean needsInput() {
        return needsInput;
    }

    /** @return null where the guard has nothing against it */
    abstract Refusal check(Account account, Command command, Facts facts);

    private static LocalDate earliestEnd(Facts facts) {
        return facts.today().plusDays(facts.inForce().document().noticeDays());
    }

    private static Refusal broken(List<FieldError> errors) {
        return errors.isEmpty() ? null : new RulesNotMet(errors);
    }

    /** @return null where none is given: of a closing that was announced there always is one */
    private static String successor(Command command) {
        return switch (command) {
            case Command.AnnounceRetirement announce -> announce.successorUrl();
            case Command.RetireAtOnce retire -> retire.successorUrl();
            default -> throw new IllegalArgumentException("no successor in " + command);
        };
    }

    private static String address(Command command) {
        return switch (command) {
            case Command.Open open -> open.address();
            case Command.CorrectAddress correct -> correct.address();
            case Command.MoveAddress move -> move.address();
            default -> throw new IllegalArgumentException("no address in " + command);
        };
    }
}
