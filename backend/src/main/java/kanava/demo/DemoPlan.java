package kanava.demo;

import java.util.List;
import java.util.TreeMap;
import kanava.account.RequestPlan;
import kanava.policy.Need;
import kanava.policy.PolicyDocument;
import kanava.policy.Question;

/** What the demonstration's own accounts told in their requests, as far as their policy asks. */
final class DemoPlan {

    private static final String ANSWER = "Esimerkkivastaus: ";

    private DemoPlan() {}

    static RequestPlan of(PolicyDocument rules, String purpose) {
        var answers = new TreeMap<String, String>();
        rules.questions().stream()
                .filter(asked -> asked.need() == Need.MUST
                        && asked.when() == PolicyDocument.AskedQuestion.When.ALWAYS
                        && asked.question() != Question.TERMS_READ)
                .forEach(asked -> answers.put(asked.question().field(), ANSWER + purpose));
        return new RequestPlan(
                null,
                RequestPlan.Visibility.PUBLIC,
                List.of("fi"),
                null,
                first(rules.purposes()),
                first(rules.goals()),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                answers.isEmpty() ? null : answers);
    }

    private static String first(List<PolicyDocument.Choice> choices) {
        return choices.isEmpty() ? null : choices.getFirst().key();
    }
}
