package kanava.platform.web;

import java.util.List;
import java.util.stream.Collectors;
import kanava.api.model.PlatformCategory;
import kanava.api.model.PlatformLimit;
import kanava.api.model.PlatformRef;
import kanava.api.model.PlatformRequest;
import kanava.platform.AccountForm;
import kanava.platform.CatalogueEntry;
import kanava.platform.Platform;
import kanava.platform.PlatformFacts;
import kanava.server.locking.ETags;

/** The catalogue as the contract writes it. */
public final class PlatformMapper {

    private PlatformMapper() {}

    static kanava.api.model.Platform platform(CatalogueEntry entry) {
        var platform = entry.platform();
        var path = entry.profilePath();
        return new kanava.api.model.Platform(
                        platform.id(),
                        ETags.of(entry.version()),
                        platform.name(),
                        PlatformCategory.valueOf(platform.category().name()),
                        platform.mark(),
                        platform.hosts(),
                        platform.forms().stream()
                                .map(form -> kanava.api.model.AccountForm.valueOf(form.name()))
                                .toList(),
                        platform.limits().stream()
                                .sorted()
                                .map(limit -> PlatformLimit.valueOf(limit.name()))
                                .toList(),
                        entry.own(),
                        entry.archived())
                .profilePath(path == null ? null : path.text())
                .exactCase(path == null ? null : path.exactCase());
    }

    static PlatformFacts facts(PlatformRequest request) {
        return new PlatformFacts(
                request.getName(),
                Platform.Category.valueOf(request.getCategory().name()),
                request.getMark(),
                request.getHosts() == null ? List.of() : List.copyOf(request.getHosts()),
                request.getProfilePath(),
                Boolean.TRUE.equals(request.getExactCase()),
                request.getForms().stream()
                        .map(form -> AccountForm.valueOf(form.name()))
                        .sorted()
                        .toList(),
                request.getLimits().stream()
                        .map(limit -> Platform.Limit.valueOf(limit.name()))
                        .collect(Collectors.toSet()));
    }

    public static PlatformRef ref(Platform platform) {
        return new PlatformRef(platform.id(), platform.name(), platform.mark());
    }
}
