package kanava.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kanava.platform.Platform;
import kanava.platform.Platform.Limit;
import kanava.platform.Platforms;

/** What whoever asks for an account or decides on it should think of. Said, never refused. */
@Singleton
public class Hints {

    /** Afterwards it is too late for thoughts of this kind. */
    private static final Set<AccountStatus> STILL_OPEN =
            EnumSet.of(AccountStatus.DRAFT, AccountStatus.CHANGES_REQUESTED, AccountStatus.IN_REVIEW);

    private final Platforms platforms;
    private final LookAlikes lookAlikes;
    private final Clock clock;

    Hints(Platforms platforms, LookAlikes lookAlikes, Clock clock) {
        this.platforms = platforms;
        this.lookAlikes = lookAlikes;
        this.clock = clock;
    }

    /** Of the request while it is one; of an account in use, of the change that is proposed. */
    public List<FieldError> about(Account account, Facts known) {
        if (STILL_OPEN.contains(account.status())) {
            return about(account, account.request());
        }
        return known.proposal()
                .filter(change -> known.changeOpen())
                .map(Proposal::proposed)
                .filter(proposed ->
                        !Objects.equals(proposed.name(), account.request().name()))
                .map(proposed -> about(account, proposed))
                .orElse(List.of());
    }

    private List<FieldError> about(Account account, AccountRequest request) {
        var hints = new ArrayList<FieldError>();
        if (request.name() != null && request.platform() != null) {
            platforms
                    .of(account.organisationId())
                    .find(request.platform())
                    .ifPresent(platform -> name(hints, request.name(), platform));
            lookAlikes
                    .of(account, request, clock.instant())
                    .forEach(other -> hints.add(new FieldError("/name", "look-alike-name", Map.of("name", other))));
        }
        return hints;
    }

    /** IIS-5.1: what the platform makes of a name. */
    private static void name(List<FieldError> hints, String name, Platform platform) {
        if (GenericNames.isOne(name)) {
            var code = platform.limits().contains(Limit.GENERIC_NAME_LOSES_RIGHTS)
                    ? "generic-name-loses-rights"
                    : "generic-name";
            hints.add(new FieldError("/name", code, Map.of("platform", platform.name())));
        }
        if (platform.limits().contains(Limit.NAME_CANNOT_CHANGE)) {
            hints.add(new FieldError("/name", "name-cannot-change", Map.of("platform", platform.name())));
        }
    }
}
