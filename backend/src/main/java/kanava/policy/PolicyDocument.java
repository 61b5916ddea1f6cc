package kanava.policy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kanava.identity.Role;
import kanava.organisation.Text;
import kanava.organisation.UnitLevel;

/**
 * The rules themselves: everything in which one organisation's guideline differs from another's. The names are the
 * contract's, where each value is told with its unit and range; the name of a {@link PolicyRule} is the name of its value.
 * What may be null means, where it is null, that nothing is demanded.
 *
 * @param chain steps in order; the last one's approval opens the way
 * @param citations where in the guideline a rule stands; one that is not cited is the product's default or a local wish
 */
@Serdeable
public record PolicyDocument(
        @Nullable Text guideline,
        List<GuidelineLink> guidelineLinks,
        List<GuidelineApproval> guidelineApprovals,
        List<PolicyStep> chain,
        int noticeDays,
        int minUpdaters,
        int minDeputies,
        @Nullable BigDecimal minWeeklyHours,
        @Nullable Integer postingDays,
        @Nullable AnswerTime answerTime,
        @Nullable OfficeHours officeHours,
        Holidays holidays,
        boolean serviceHoursRequired,
        List<String> mailDomains,
        PersonalAddressShape personalAddressShape,
        LoginMail loginMail,
        Need contactMail,
        MaintainersShown maintainersShown,
        boolean aliasesAllowed,
        ExpertAccounts expertAccounts,
        int fixedTermLeadDays,
        int verificationDays,
        int verificationGraceDays,
        int termsRereadingDays,
        @Nullable Integer passwordDays,
        @Nullable Integer privacyCheckDays,
        Need mfa,
        int certificationDays,
        boolean trainingRequired,
        Need mainAccountFirst,
        List<PlatformRule> platforms,
        List<MandatedChannel> mandatedChannels,
        List<Choice> purposes,
        List<Choice> goals,
        List<AskedQuestion> questions,
        int retentionYears,
        Role fallbackOwner,
        List<Citation> citations) {

    /** @param url an address on the web */
    @Serdeable
    public record GuidelineLink(Text name, String url) {}

    /** @param approvedOn null while the approval is open */
    @Serdeable
    public record GuidelineApproval(
            Text body,
            @Nullable LocalDate approvedOn,
            @Nullable String reference) {}

    @Serdeable
    public record AnswerTime(int amount, Unit unit, boolean officeHoursOnly, Need need) {
        public enum Unit {
            HOURS,
            DAYS
        }
    }

    /** Monday to Friday, as `HH:mm` in the organisation's zone. */
    @Serdeable
    public record OfficeHours(String opens, String closes) {}

    public enum Holidays {
        FINLAND,
        NONE
    }

    public enum PersonalAddressShape {
        FIRSTNAME_LASTNAME,
        NOT_TOLD
    }

    @Serdeable
    public record LoginMail(Need sharedMailbox, PersonalAddress personalAddress) {
        public enum PersonalAddress {
            FORBIDDEN,
            EXPERTS_ONLY,
            ALLOWED
        }
    }

    public enum MaintainersShown {
        NONE,
        UNIT,
        DUTY,
        NAME_AND_DUTY
    }

    /** @param titles none means any */
    @Serdeable
    public record ExpertAccounts(Mode mode, boolean usedPlatformsOnly, List<Text> titles) {
        public enum Mode {
            NOT_ALLOWED,
            FREE,
            SUPERVISOR_AGREES,
            EXCEPTION
        }
    }

    /**
     * @param unit the responsible unit in words
     * @param unitId the only unit that may ask for an account there; null where any may
     * @param target when a planned platform is taken into use, in the guideline's words
     */
    @Serdeable
    public record PlatformRule(
            String platform,
            Standing standing,
            @Nullable String mainAddress,
            @Nullable Text unit,
            @Nullable String unitId,
            @Nullable Text target,
            @Nullable LocalDate targetOn,
            @Nullable LocalDate reviewOn) {
        public enum Standing {
            IN_USE,
            PLANNED,
            EXPERIMENTAL,
            NOT_ALLOWED
        }

        PlatformRule ofUnit(String id) {
            return new PlatformRule(platform, standing, mainAddress, unit, id, target, targetOn, reviewOn);
        }

        static PlatformRule forbidding(String platform) {
            return new PlatformRule(platform, Standing.NOT_ALLOWED, null, null, null, null, null, null);
        }

        PlatformRule forbidden() {
            return new PlatformRule(
                    platform, Standing.NOT_ALLOWED, mainAddress, unit, unitId, target, targetOn, reviewOn);
        }
    }

    /**
     * @param category of the platform catalogue
     * @param platform which one of the catalogue it is; null where it is none of them
     */
    @Serdeable
    public record MandatedChannel(
            String category,
            @Nullable String platform,
            Text name,
            @Nullable String url) {}

    @Serdeable
    public record Choice(String key, Text name) {}

    /** @param section null where the guideline doesn't ask for it */
    @Serdeable
    public record AskedQuestion(
            Question question,
            When when,
            Need need,
            @Nullable String section) {
        public enum When {
            ALWAYS,
            OWNED,
            EXPERT,
            CLIENT_WORK,
            CLOSED,
            SERVICE
        }
    }

    @Serdeable
    public record Citation(PolicyRule rule, String section) {}

    /** @param level of the people told, at or above the account's unit */
    @Serdeable
    public record Informed(Role role, UnitLevel level) {}

    /** Where the rule stands in the guideline; empty for the product's default. */
    public Optional<String> section(PolicyRule rule) {
        return citations.stream()
                .filter(citation -> citation.rule() == rule)
                .map(Citation::section)
                .findFirst();
    }

    /** What the rules say of a platform; empty where they don't name it. */
    public Optional<PlatformRule> platform(String id) {
        return platforms.stream().filter(rule -> rule.platform().equals(id)).findFirst();
    }
}
