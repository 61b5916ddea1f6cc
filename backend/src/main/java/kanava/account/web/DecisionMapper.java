package kanava.account.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanava.account.FieldError;
import kanava.account.Refusal;
import kanava.account.Refused;
import kanava.api.model.Approval;
import kanava.api.model.DecisionAhead;
import kanava.api.model.Meeting;
import kanava.api.model.Reason;
import kanava.api.model.ReasonAct;
import kanava.api.model.ReasonList;
import kanava.api.model.Rejection;
import kanava.api.model.ReviewStep;
import kanava.approval.DecisionRecord;
import kanava.approval.Reasons;
import kanava.organisation.web.OrganisationMapper;

/** What belongs to a decision, between the contract and the domain. */
public final class DecisionMapper {

    private DecisionMapper() {}

    static DecisionRecord record(Approval approval) {
        return new DecisionRecord(
                null,
                approval.getReference(),
                approval.getConditions(),
                approval.getResponsibilityAccepted(),
                null,
                meeting(approval.getMeeting()));
    }

    static DecisionRecord record(DecisionAhead ahead) {
        return new DecisionRecord(
                null,
                ahead.getReference(),
                ahead.getConditions(),
                ahead.getResponsibilityAccepted(),
                ahead.getException(),
                meeting(ahead.getMeeting()));
    }

    static DecisionRecord record(Reasons reasons, Rejection rejection) {
        var key = reasonKey(reasons, Reasons.Act.REJECT, rejection.getReasonKey());
        return new DecisionRecord(key, null, null, null, null, meeting(rejection.getMeeting()));
    }

    /** @throws Refused where the catalogue has no such reason for the act */
    public static String reasonKey(Reasons reasons, Reasons.Act act, @Nullable String key) {
        var asked = Optional.ofNullable(key).orElse(Reasons.OTHER);
        if (reasons.all().stream()
                .noneMatch(reason -> reason.key().equals(asked) && reason.acts().contains(act))) {
            throw new Refused(new Refusal.RulesNotMet(List.of(FieldError.of("/reasonKey", "unknown-reason"))));
        }
        return asked;
    }

    static ReasonList reasons(Reasons reasons) {
        return new ReasonList(reasons.all().stream()
                .map(reason -> new Reason(
                        reason.key(),
                        Set.copyOf(reason.acts().stream()
                                .map(act -> ReasonAct.valueOf(act.name()))
                                .toList()),
                        OrganisationMapper.text(reason.name()),
                        OrganisationMapper.text(reason.message())))
                .toList());
    }

    static ReviewStep told(ReviewStep step, DecisionRecord record) {
        return step.reasonKey(record.reasonKey())
                .reference(record.reference())
                .conditions(record.conditions())
                .responsibilityAccepted(record.responsibilityAccepted())
                .exception(record.exception())
                .meeting(meeting(record.meeting()));
    }

    private static DecisionRecord.Meeting meeting(Meeting meeting) {
        return meeting == null
                ? null
                : new DecisionRecord.Meeting(
                        meeting.getHeldOn(),
                        meeting.getSection(),
                        meeting.getRecorder(),
                        meeting.getDisqualified(),
                        meeting.getResourcesConfirmed());
    }

    private static Meeting meeting(DecisionRecord.Meeting meeting) {
        return meeting == null
                ? null
                : new Meeting(meeting.heldOn(), meeting.section())
                        .recorder(meeting.recorder())
                        .disqualified(meeting.disqualified())
                        .resourcesConfirmed(meeting.resourcesConfirmed());
    }
}
