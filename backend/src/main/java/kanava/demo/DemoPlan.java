package kanava.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kanava.account.ChannelKind;
import kanava.account.RequestPlan;
import kanava.platform.AccountForm;
import kanava.platform.PlatformCatalogue;
import kanava.policy.Need;
import kanava.policy.PolicyDocument;
import kanava.policy.Question;

/** What the demonstration's own accounts told in their requests, as far as their policy asks. */
final class DemoPlan {

    private static final Map<String, String> ANSWERS = DemoData.answers();

    private DemoPlan() {}

    /** @param founderId where the rules ask for one */
    static RequestPlan of(DemoData.AccountSeed seed, PolicyDocument rules, String founderId) {
        return seed.channel().speaks() ? own(rules, seed, founderId) : others(seed);
    }

    private static RequestPlan own(PolicyDocument rules, DemoData.AccountSeed seed, String founderId) {
        var answers = new TreeMap<String, String>();
        rules.questions().stream()
                .filter(asked -> asked.need() == Need.MUST
                        && asked.when() == PolicyDocument.AskedQuestion.When.ALWAYS
                        && asked.question() != Question.TERMS_READ)
                .map(asked -> asked.question().field())
                .forEach(field -> answers.put(field, ANSWERS.get(field)));
        answers.putAll(seed.told());
        return new RequestPlan(
                null,
                RequestPlan.Visibility.PUBLIC,
                List.of("fi"),
                null,
                Optional.ofNullable(seed.purposeKey()).orElseGet(() -> first(rules.purposes())),
                Optional.ofNullable(seed.goalKey()).orElseGet(() -> first(rules.goals())),
                null,
                false,
                null,
                seed.unattended(),
                null,
                null,
                null,
                null,
                null,
                form(seed.platform()),
                answers.isEmpty() ? null : answers,
                null,
                asksForFounder(rules, seed) ? founderId : null);
    }

    private static boolean asksForFounder(PolicyDocument rules, DemoData.AccountSeed seed) {
        return seed.channel() == ChannelKind.OWNED
                && rules.questions().stream().anyMatch(asked -> asked.question() == Question.FOUNDER);
    }

    /** The first of what an organisation may be there. */
    private static AccountForm form(String platform) {
        return PlatformCatalogue.builtIn()
                .find(platform)
                .map(known -> known.forms().getFirst())
                .orElse(null);
    }

    /** What others keep is watched at an interval, or taken part in, perhaps on trial (LVM-roles). */
    private static RequestPlan others(DemoData.AccountSeed seed) {
        return new RequestPlan(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                seed.pilot(),
                seed.unattended(),
                seed.checkDays(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String first(List<PolicyDocument.Choice> choices) {
        return choices.isEmpty() ? null : choices.getFirst().key();
    }
}
