package kanava.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a request form can ask beyond what every request tells. Which of them it asks, and when, is the policy's choice. */
public enum Question {
    NEED,
    GOALS,
    BENEFITS,
    CONTENT,
    LEADERSHIP,
    MONITORING,
    REGULARITY,
    CHANNELS,
    PRIVATE_MESSAGES,
    CONTINUITY,
    MEASUREMENT,
    RESPONSIBILITY,
    FOUNDER,
    TERMS_READ,
    COPYRIGHT,
    STORAGE,
    DATA_PROTECTION,
    PICTURES,
    LANGUAGES,
    OFFICIAL_CHANNEL,
    CONTACT_DETAILS,
    EXPERT_STATEMENT,
    WORK_PROFILE,
    PRIVACY_SETTINGS,
    SERVICE_HOURS,
    CLIENT_RULE,
    CONFIDENTIAL_MATTERS,
    PROTECTED_CHANNEL,
    CRISIS_CONTACTS,
    CLOSED_AUDIENCE,
    CONDITIONS,
    ALTERNATIVE,
    CLEAN_UP;

    /** The name of its answer in the contract: `DATA_PROTECTION` is answered in `dataProtection`. */
    public String field() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
