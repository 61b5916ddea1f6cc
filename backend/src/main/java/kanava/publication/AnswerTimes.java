package kanava.publication;

import java.util.Map;
import kanava.policy.PolicyDocument.AnswerTime;

/**
 * In what time questions are answered, as the rules have it.
 *
 * @param general where no unit is stricter; null where the rules say nothing
 * @param inUnits by unit id, what holds there (IIS-0)
 */
public record AnswerTimes(AnswerTime general, Map<String, AnswerTime> inUnits) {

    static final AnswerTimes NONE = new AnswerTimes(null, Map.of());

    /** @return null where nothing is promised */
    AnswerTime in(String unitId) {
        return unitId == null ? general : inUnits.getOrDefault(unitId, general);
    }
}
