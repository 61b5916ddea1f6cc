package kanava.approval.db;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import kanava.approval.DecisionRecord;

/** What of reviews and decisions is kept as JSON text. */
@Singleton
class ReviewTexts {

    private static final Argument<Map<String, String>> FIELDS = Argument.mapOf(String.class, String.class);

    private final ObjectMapper json;

    ReviewTexts(ObjectMapper json) {
        this.json = json;
    }

    String submitted(Map<String, String> fields) {
        return write(fields);
    }

    Map<String, String> readSubmitted(String text) {
        return text == null ? Map.of() : read(text, FIELDS);
    }

    /** @return null where there is nothing to keep */
    String record(DecisionRecord record) {
        return record.equals(DecisionRecord.NONE) ? null : write(record);
    }

    DecisionRecord readRecord(String text) {
        return text == null ? DecisionRecord.NONE : read(text, Argument.of(DecisionRecord.class));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private <T> T read(String text, Argument<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
