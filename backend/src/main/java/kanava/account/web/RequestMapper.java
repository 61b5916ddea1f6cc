package kanava.account.web;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kanava.account.AccountRequest;
import kanava.account.ChannelKind;
import kanava.account.RequestPlan;

/** Requests between the contract and the domain. The plan has the same shape in both, and goes over as JSON. */
@Singleton
class RequestMapper {

    private final ObjectMapper json;

    RequestMapper(ObjectMapper json) {
        this.json = json;
    }

    AccountRequest request(kanava.api.model.AccountRequest request) {
        return new AccountRequest(
                request.getKind() == null
                        ? ChannelKind.OWNED
                        : ChannelKind.valueOf(request.getKind().name()),
                request.getPlatform(),
                line(request.getName()),
                text(request.getPlannedAddress()),
                text(request.getPurpose()),
                text(request.getAudience()),
                request.getUnitId(),
                request.getResponsibleId(),
                list(request.getUpdaterIds()),
                list(request.getDeputyIds()),
                text(request.getSharedMailbox()),
                Optional.ofNullable(request.getWeeklyHours())
                        .map(BigDecimal::stripTrailingZeros)
                        .orElse(null),
                request.getPlan() == null ? RequestPlan.NONE : plan(convert(request.getPlan(), RequestPlan.class)));
    }

    kanava.api.model.AccountRequest request(AccountRequest request) {
        return new kanava.api.model.AccountRequest()
                .kind(kanava.api.model.ChannelKind.valueOf(request.kind().name()))
                .platform(request.platform())
                .name(request.name())
                .plannedAddress(request.plannedAddress())
                .purpose(request.purpose())
                .audience(request.audience())
                .unitId(request.unitId())
                .responsibleId(request.responsibleId())
                .updaterIds(new LinkedHashSet<>(request.updaterIds()))
                .deputyIds(new LinkedHashSet<>(request.deputyIds()))
                .sharedMailbox(request.sharedMailbox())
                .weeklyHours(request.weeklyHours())
                .plan(
                        request.plan().equals(RequestPlan.NONE)
                                ? null
                                : convert(request.plan(), kanava.api.model.RequestPlan.class));
    }

    private <T> T convert(Object from, Class<T> to) {
        try {
            return json.readValue(json.writeValueAsBytes(from), to);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RequestPlan plan(RequestPlan typed) {
        var languages = typed.languages();
        return new RequestPlan(
                typed.endsOn(),
                typed.visibility(),
                languages == null || languages.isEmpty() ? null : languages,
                text(typed.contactMail()),
                typed.purposeKey(),
                typed.goalKey(),
                line(typed.expertTitle()),
                typed.clientWork(),
                typed.pilot(),
                typed.unattended(),
                typed.checkDays(),
                typed.reviewOn(),
                text(typed.officialChannelUrl()),
                typed.decidingUnitId(),
                text(typed.decidingGround()),
                typed.accountForm(),
                answers(typed.answers()),
                aliases(typed.aliases()),
                typed.founderId());
    }

    private static List<RequestPlan.Alias> aliases(List<RequestPlan.Alias> typed) {
        var aliases = typed == null
                ? List.<RequestPlan.Alias>of()
                : typed.stream()
                        .filter(one -> line(one.alias()) != null)
                        .map(one -> new RequestPlan.Alias(one.personId(), line(one.alias())))
                        .toList();
        return aliases.isEmpty() ? null : aliases;
    }

    private static Map<String, String> answers(Map<String, String> typed) {
        var answers = new TreeMap<String, String>();
        if (typed != null) {
            typed.forEach((question, answer) ->
                    Optional.ofNullable(text(answer)).ifPresent(given -> answers.put(question, given)));
        }
        return answers.isEmpty() ? null : answers;
    }

    private static List<String> list(Set<String> ids) {
        return ids == null ? List.of() : List.copyOf(ids);
    }

    /** Surrounding space is never meant; what shows nothing is nothing. */
    private static String text(String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(text -> text.codePoints().anyMatch(RequestMapper::shows))
                .orElse(null);
    }

    /** The same for what stands on one line. */
    private static String line(String typed) {
        var text = text(typed);
        return text == null ? null : text.replaceAll("(?U)\\s+", " ");
    }

    private static boolean shows(int letter) {
        return !Character.isWhitespace(letter) && !Character.isSpaceChar(letter);
    }
}
