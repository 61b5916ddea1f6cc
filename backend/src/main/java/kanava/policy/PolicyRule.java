package kanava.policy;

import java.util.Locale;

/** The rules of a {@link PolicyDocument}, by the names of their values. A test compares the two. */
public enum PolicyRule {
    CHAIN,
    NOTICE_DAYS,
    MIN_UPDATERS,
    MIN_DEPUTIES,
    MIN_WEEKLY_HOURS,
    POSTING_DAYS,
    ANSWER_TIME,
    OFFICE_HOURS,
    HOLIDAYS,
    SERVICE_HOURS_REQUIRED,
    MAIL_DOMAINS,
    PERSONAL_ADDRESS_SHAPE,
    LOGIN_MAIL,
    CONTACT_MAIL,
    MAINTAINERS_SHOWN,
    ALIASES_ALLOWED,
    EXPERT_ACCOUNTS,
    FIXED_TERM_LEAD_DAYS,
    VERIFICATION_DAYS,
    VERIFICATION_GRACE_DAYS,
    TERMS_REREADING_DAYS,
    PASSWORD_DAYS,
    PRIVACY_CHECK_DAYS,
    MFA,
    CERTIFICATION_DAYS,
    TRAINING_REQUIRED,
    MAIN_ACCOUNT_FIRST,
    PLATFORMS,
    MANDATED_CHANNELS,
    PURPOSES,
    GOALS,
    QUESTIONS,
    RETENTION_YEARS,
    FALLBACK_OWNER,
    GUIDELINE_APPROVALS;

    /** The name of its value: `NOTICE_DAYS` is told in `noticeDays`. */
    String field() {
        var name = new StringBuilder(name().toLowerCase(Locale.ROOT));
        for (int at = name.indexOf("_"); at >= 0; at = name.indexOf("_")) {
            name.deleteCharAt(at).setCharAt(at, Character.toUpperCase(name.charAt(at)));
        }
        return name.toString();
    }
}
