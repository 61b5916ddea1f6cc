package kanava.demo.site;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import kanava.verification.fetch.DomainTexts;

/** The demonstration's web has no name service: nothing is asked of anybody outside this machine. */
@Singleton
@Requires(property = "kanava.demo", value = "true")
class DemoNameService implements DomainTexts {

    @Override
    public List<String> of(String name) {
        return List.of();
    }
}
