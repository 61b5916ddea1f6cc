package kanava.account;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanava.platform.AccountForm;
import kanava.platform.Platform;
import kanava.platform.PlatformCatalogue;
import kanava.platform.Platforms;
import kanava.platform.terms.TermsReadings;
import kanava.policy.Need;
import kanava.policy.PolicyDocument;
import kanava.policy.PolicyRule;
import kanava.policy.Question;

/** Whether an account of this kind may be asked for on the platform it names. */
@Singleton
public class PlatformChoice {

    private final Platforms platforms;
    private final TermsReadings terms;

    public PlatformChoice(Platforms platforms, TermsReadings terms) {
        this.platforms = platforms;
        this.terms = terms;
    }

    PlatformCatalogue catalogue(String organisationId) {
        return platforms.of(organisationId);
    }

    /** In a draft already: what isn't in the catalogue can't be chosen. */
    Optional<FieldError> unknown(String organisationId, String platform) {
        return platforms
                .of(organisationId)
                .entry(platform)
                .map(entry -> entry.archived()
                        ? Optional.of(FieldError.of("/platform", "platform-archived"))
                        : Optional.<FieldError>empty())
                .orElseGet(() -> Optional.of(FieldError.of("/platform", "unknown-platform")));
    }

    /** When it is submitted. */
    List<FieldError> faults(String organisationId, AccountRequest request, PolicyDocument policy, LocalDate today) {
        return judge(organisationId, today).faults(request, policy);
    }

    Judge judge(String organisationId, LocalDate today) {
        return new Judge(organisationId, today);
    }

    /** On one day, of as many requests as there are: what it looks up it looks up once. */
    final class Judge {

        private final String organisationId;
        private final LocalDate today;
        private final PlatformCatalogue catalogue;
        private final Map<String, Boolean> read = new HashMap<>();

        private Judge(String organisationId, LocalDate today) {
            this.organisationId = organisationId;
            this.today = today;
            catalogue = platforms.of(organisationId);
        }

        List<FieldError> faults(AccountRequest request, PolicyDocument policy) {
            var faults = new ArrayList<FieldError>();
            Optional.ofNullable(request.platform()).flatMap(catalogue::find).ifPresent(platform -> {
                mandated(request, platform, policy).ifPresent(faults::add);
                form(request, platform).ifPresent(faults::add);
                realNames(request, platform).ifPresent(faults::add);
                unread(request, platform, policy).ifPresent(faults::add);
            });
            return faults;
        }

        /** IIS-3.1d: where the policy asks for it, the terms of use were read, and needn't be again. */
        private Optional<FieldError> unread(AccountRequest request, Platform platform, PolicyDocument policy) {
            return policy.questions().stream()
                    .filter(asked -> asked.question() == Question.TERMS_READ && asked.need() == Need.MUST)
                    .filter(asked -> request.kind().speaks())
                    .findFirst()
                    .filter(asked -> !read.computeIfAbsent(platform.id(), id -> terms.read(organisationId, id, today)))
                    .map(asked -> new FieldError(
                            "/platform",
                            "terms-not-read",
                            asked.section() == null
                                    ? Map.of("platform", platform.name())
                                    : Map.of("platform", platform.name(), "section", asked.section())));
        }
    }

    /** IIS-5.1: an organisation is never a person; an expert may be one, where the platform has people. */
    private static Optional<FieldError> form(AccountRequest request, Platform platform) {
        var form = request.plan().accountForm();
        var person = form == AccountForm.PROFILE && request.kind() != ChannelKind.EXPERT;
        return form != null && (person || !platform.forms().contains(form))
                ? Optional.of(new FieldError(
                        "/plan/accountForm", "account-form-not-allowed", Map.of("platform", platform.name())))
                : Optional.empty();
    }

    /** LOI-3.4a: where one channel is prescribed for this kind of contact, nothing else is opened for it. */
    private static Optional<FieldError> mandated(AccountRequest request, Platform platform, PolicyDocument policy) {
        return policy.mandatedChannels().stream()
                .filter(channel -> request.kind().speaks())
                .filter(channel -> channel.category().equals(platform.category().name()))
                .filter(channel -> !platform.id().equals(channel.platform()))
                .findFirst()
                .map(channel -> {
                    var params = new HashMap<String, String>();
                    params.put("platform", platform.name());
                    params.put("category", channel.category());
                    policy.section(PolicyRule.MANDATED_CHANNELS).ifPresent(section -> params.put("section", section));
                    return new FieldError("/platform", "other-channel-prescribed", Map.copyOf(params));
                });
    }

    /** LSK-alias: not where the platform demands real names. */
    private static Optional<FieldError> realNames(AccountRequest request, Platform platform) {
        return request.plan().aliases() != null && platform.limits().contains(Platform.Limit.REAL_NAMES_ONLY)
                ? Optional.of(new FieldError("/plan/aliases", "real-names-only", Map.of("platform", platform.name())))
                : Optional.empty();
    }
}
