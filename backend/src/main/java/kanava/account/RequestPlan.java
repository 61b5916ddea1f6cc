package kanava.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kanava.platform.AccountForm;
import kanava.policy.Question;

/**
 * How the account will be kept: what a request tells beyond its people and its name. Kept as one JSON text, as nothing of
 * it is searched for.
 *
 * @param endsOn last day of a fixed-term account; null for a permanent one
 * @param languages codes as in `fi`
 * @param decidingUnitId whose people take the first step; null for the account's own unit
 * @param unattended nobody answers questions there (PUB-plain)
 * @param accountForm what the account is to be on its platform
 * @param answers by {@link Question#field()}
 * @param aliases of updaters who act under one
 * @param founderId who makes the account on its platform, as the organisation's official representative
 */
@Serdeable
public record RequestPlan(
        @Nullable LocalDate endsOn,
        @Nullable Visibility visibility,
        @Nullable List<String> languages,
        @Nullable String contactMail,
        @Nullable String purposeKey,
        @Nullable String goalKey,
        @Nullable String expertTitle,
        @Nullable Boolean clientWork,
        @Nullable Boolean pilot,
        @Nullable Boolean unattended,
        @Nullable Integer checkDays,
        @Nullable LocalDate reviewOn,
        @Nullable String officialChannelUrl,
        @Nullable String decidingUnitId,
        @Nullable String decidingGround,
        @Nullable AccountForm accountForm,
        @Nullable Map<String, String> answers,
        @Nullable List<Alias> aliases,
        @Nullable String founderId) {

    public static final RequestPlan NONE = new RequestPlan(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    /** LSK-alias: under what name an updater acts in public. */
    @Serdeable
    public record Alias(String personId, String alias) {}

    public enum Visibility {
        PUBLIC,
        CLOSED
    }

    /** What the audit log keeps of it. */
    Map<String, Object> auditState() {
        var state = new TreeMap<String, Object>();
        state.put("endsOn", endsOn);
        state.put("visibility", visibility);
        state.put("languages", languages == null ? null : String.join(" ", languages));
        state.put("contactMail", contactMail);
        state.put("purposeKey", purposeKey);
        state.put("goalKey", goalKey);
        state.put("expertTitle", expertTitle);
        state.put("clientWork", clientWork);
        state.put("pilot", pilot);
        state.put("unattended", unattended);
        state.put("checkDays", checkDays);
        state.put("reviewOn", reviewOn);
        state.put("officialChannelUrl", officialChannelUrl);
        state.put("decidingUnit", decidingUnitId);
        state.put("decidingGround", decidingGround);
        state.put("accountForm", accountForm);
        state.put("founder", founderId);
        if (aliases != null) {
            aliases.forEach(one -> state.put("alias." + one.personId(), one.alias()));
        }
        if (answers != null) {
            answers.forEach((question, answer) -> state.put("answers." + question, answer));
        }
        return state;
    }

    public Optional<String> alias(String personId) {
        return aliases == null
                ? Optional.empty()
                : aliases.stream()
                        .filter(one -> one.personId().equals(personId))
                        .map(Alias::alias)
                        .findFirst();
    }

    public boolean closed() {
        return visibility == Visibility.CLOSED;
    }

    public boolean withClients() {
        return Boolean.TRUE.equals(clientWork);
    }

    /** @return null where it isn't answered */
    public String answer(Question question) {
        return Optional.ofNullable(answers)
                .map(all -> all.get(question.field()))
                .orElse(null);
    }
}
