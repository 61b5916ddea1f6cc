package kanava.platform.web;

import kanava.api.model.AccountForm;
import kanava.api.model.PlatformCategory;
import kanava.api.model.PlatformLimit;
import kanava.api.model.PlatformRef;
import kanava.platform.Platform;

/** The catalogue as the contract writes it. */
public final class PlatformMapper {

    private PlatformMapper() {}

    static kanava.api.model.Platform platform(Platform platform) {
        return new kanava.api.model.Platform(
                        platform.id(),
                        platform.name(),
                        PlatformCategory.valueOf(platform.category().name()),
                        platform.mark(),
                        platform.hosts(),
                        platform.forms().stream()
                                .map(form -> AccountForm.valueOf(form.name()))
                                .toList(),
                        platform.limits().stream()
                                .sorted()
                                .map(limit -> PlatformLimit.valueOf(limit.name()))
                                .toList())
                .terms(platform.terms())
                .advertisingTerms(platform.advertisingTerms());
    }

    public static PlatformRef ref(Platform platform) {
        return new PlatformRef(platform.id(), platform.name(), platform.mark());
    }
}
