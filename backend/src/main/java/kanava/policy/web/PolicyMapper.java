package kanava.policy.web;

import java.util.List;
import java.util.stream.IntStream;
import kanava.api.model.Citation;
import kanava.api.model.CitationRule;
import kanava.api.model.PolicyStep;
import kanava.api.model.Role;
import kanava.api.model.StepAct;
import kanava.api.model.UnitLevel;
import kanava.organisation.web.OrganisationMapper;
import kanava.policy.Policy;

/** Policies as the contract writes them. */
public final class PolicyMapper {

    private PolicyMapper() {}

    public static kanava.api.model.Policy policy(Policy policy) {
        var rules = policy.document();
        return new kanava.api.model.Policy(
                        policy.no(),
                        policy.inForceOn(),
                        steps(policy),
                        rules.noticeDays(),
                        rules.minUpdaters(),
                        rules.mailDomains(),
                        rules.verificationDays(),
                        rules.citations().stream()
                                .map(citation -> new Citation(CitationRule.valueOf(
                                                citation.rule().name()))
                                        .section(citation.section()))
                                .toList())
                .minWeeklyHours(rules.minWeeklyHours())
                .guideline(rules.guideline() == null ? null : OrganisationMapper.text(rules.guideline()));
    }

    private static List<PolicyStep> steps(Policy policy) {
        return IntStream.range(0, policy.chain().size())
                .mapToObj(index -> {
                    var step = policy.chain().get(index);
                    return new PolicyStep(
                            index + 1,
                            StepAct.valueOf(step.act().name()),
                            Role.valueOf(step.role().name()),
                            UnitLevel.valueOf(step.level().name()),
                            OrganisationMapper.text(step.label()));
                })
                .toList();
    }
}
