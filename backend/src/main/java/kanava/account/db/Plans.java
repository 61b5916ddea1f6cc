package kanava.account.db;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import kanava.account.RequestPlan;

/** A request's plan as text. */
@Singleton
class Plans {

    private final ObjectMapper json;

    Plans(ObjectMapper json) {
        this.json = json;
    }

    /** @return null for a plan that says nothing */
    String text(RequestPlan plan) {
        if (plan.equals(RequestPlan.NONE)) {
            return null;
        }
        try {
            return json.writeValueAsString(plan);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    RequestPlan read(String text) {
        if (text == null) {
            return RequestPlan.NONE;
        }
        try {
            return json.readValue(text, RequestPlan.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
