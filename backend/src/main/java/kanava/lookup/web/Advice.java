package kanava.lookup.web;

import static kanava.api.model.LookupAdvice.CAREFUL;
import static kanava.api.model.LookupAdvice.COPY;
import static kanava.api.model.LookupAdvice.FOLLOW;
import static kanava.api.model.LookupAdvice.KNOWN;
import static kanava.api.model.LookupAdvice.LOST;
import static kanava.api.model.LookupAdvice.PLATFORM;
import static kanava.api.model.LookupAdvice.TELL;
import static kanava.api.model.LookupAdvice.WEBSITE;

import java.util.List;
import kanava.api.model.LookupAdvice;
import kanava.api.model.LookupAnswer;

/** What to do about an answer: one advice for every form of the lookup, which say it in their own words (VER-lookup). */
final class Advice {

    private Advice() {}

    static LookupAnswer added(LookupAnswer answer) {
        var advice = answer.getOn() == null ? of(answer) : List.<LookupAdvice>of();
        return advice.isEmpty() ? answer : answer.advice(advice);
    }

    private static List<LookupAdvice> of(LookupAnswer answer) {
        return switch (answer.getState()) {
            case OFFICIAL -> List.of();
            case RETIRING, RESERVED -> List.of(FOLLOW);
            // Whoever has the name by now may be anybody.
            case RETIRED ->
                Boolean.TRUE.equals(answer.getRenamed()) || answer.getWarning() != null
                        ? List.of(CAREFUL, FOLLOW, LOST)
                        : List.of(FOLLOW);
            case COMPROMISED -> List.of(CAREFUL, LOST, FOLLOW);
            case NOT_OURS -> List.of(KNOWN, CAREFUL, PLATFORM, LOST);
            case UNKNOWN -> List.of(CAREFUL, WEBSITE, TELL, PLATFORM, LOST);
            // Of a post the advice is that of its profile.
            case NOT_A_PROFILE_URL -> answer.getNamedProfile() == null ? List.of(COPY) : List.of();
        };
    }
}
