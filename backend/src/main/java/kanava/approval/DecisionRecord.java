package kanava.approval;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/**
 * What belongs to a decision beside its outcome. Kept as one JSON text: nothing of it is searched for.
 *
 * @param reasonKey why it was returned or rejected, of the catalogue; null for a yes
 * @param reference diary number or section of the minutes
 * @param conditions under which the yes holds
 * @param responsibilityAccepted the owning unit answers for use, monitoring and content
 * @param exception why the chain was not followed step by step
 * @param meeting of the body that decided, with a yes as with a no; null where a person did
 */
@Serdeable
public record DecisionRecord(
        @Nullable String reasonKey,
        @Nullable String reference,
        @Nullable String conditions,
        @Nullable Boolean responsibilityAccepted,
        @Nullable String exception,
        @Nullable Meeting meeting) {

    public static final DecisionRecord NONE = new DecisionRecord(null, null, null, null, null, null);

    /** @param disqualified names of members who took no part */
    @Serdeable
    public record Meeting(
            LocalDate heldOn,
            String section,
            @Nullable String recorder,
            @Nullable List<String> disqualified,
            @Nullable Boolean resourcesConfirmed) {}

    public static DecisionRecord because(String reasonKey) {
        return new DecisionRecord(reasonKey, null, null, null, null, null);
    }
}
