package kanava.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import kanava.account.Refusal;
import kanava.account.Refused;
import kanava.server.problem.Fault;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Problems;

/** What each refusal of the rules is on the wire. */
@Singleton
class RefusalHandler implements ExceptionHandler<Refused, HttpResponse<?>> {

    /** The framework's signature names no type of body. */
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Refused refused) {
        return switch (refused.why()) {
            case Refusal.NotYours notYours -> Problems.answer(ProblemType.NOT_ALLOWED);
            case Refusal.SamePersonAsked same -> Problems.answer(ProblemType.SAME_PERSON_ASKED);
            case Refusal.SamePersonDecided same -> Problems.answer(ProblemType.SAME_PERSON_DECIDED);
            case Refusal.ChangeOpen open -> Problems.answer(ProblemType.CHANGE_OPEN);
            case Refusal.NotNow notNow ->
                Problems.answer(
                        ProblemType.ACTION_NOT_POSSIBLE,
                        Map.of(
                                "action",
                                notNow.action().name(),
                                "status",
                                notNow.status().name()),
                        List.of());
            case Refusal.RulesNotMet rules ->
                Problems.answer(
                        ProblemType.RULES_NOT_MET,
                        rules.errors().stream()
                                .map(error -> Fault.at(error.pointer(), error.code(), error.params()))
                                .toList());
        };
    }
}
