package kanava.demo.site;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kanava.verification.fetch.DomainTexts;

/** The demonstration's web has no name service: nothing is asked of anybody outside this machine. */
@Singleton
@Requires(property = "kanava.demo", value = "true")
class DemoNameService implements DomainTexts {

    @Override
    public Optional<List<String>> of(String name) {
        return Optional.of(List.of());
    }
}
