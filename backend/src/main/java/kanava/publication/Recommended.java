package kanava.publication;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import kanava.organisation.Text;

/**
 * LSK-dir: services of others that an organisation recommends beside its list. They are nobody's accounts here, and no lookup and no
 * form for programs vouches for them.
 *
 * @param audience whom they are for
 */
@Serdeable
public record Recommended(Text audience, List<Service> services) {

    @Serdeable
    public record Service(Text name, String url) {}
}
