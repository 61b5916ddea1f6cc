package kanava.policy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kanava.policy.PolicyDocument.AnswerTime;
import kanava.policy.PolicyDocument.AskedQuestion;
import kanava.policy.PolicyDocument.ExpertAccounts;
import kanava.policy.PolicyDocument.LoginMail;

/**
 * What a unit may make stricter for its accounts (IIS-0): values by the names they have in a {@link PolicyDocument}. Null
 * leaves a rule as it is inherited. What has no order of strictness, as the chain, can't be told here.
 *
 * @param forbiddenPlatforms platforms of the catalogue that nobody in the unit may ask for
 * @param questions asked beside the inherited ones, or more strongly than they are
 */
@Serdeable
public record StricterRules(
        @Nullable Integer noticeDays,
        @Nullable Integer minUpdaters,
        @Nullable Integer minDeputies,
        @Nullable BigDecimal minWeeklyHours,
        @Nullable Integer postingDays,
        @Nullable AnswerTime answerTime,
        @Nullable Boolean serviceHoursRequired,
        @Nullable List<String> mailDomains,
        @Nullable LoginMail loginMail,
        @Nullable Need contactMail,
        @Nullable Boolean aliasesAllowed,
        @Nullable ExpertAccounts expertAccounts,
        @Nullable Integer fixedTermLeadDays,
        @Nullable Integer verificationDays,
        @Nullable Integer verificationGraceDays,
        @Nullable Integer passwordDays,
        @Nullable Integer privacyCheckDays,
        @Nullable Need mfa,
        @Nullable Integer certificationDays,
        @Nullable Boolean trainingRequired,
        @Nullable Need mainAccountFirst,
        @Nullable List<String> forbiddenPlatforms,
        @Nullable List<AskedQuestion> questions) {

    public static final StricterRules NONE = new StricterRules(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null);

    public boolean isEmpty() {
        return Objects.equals(this, NONE);
    }
}
