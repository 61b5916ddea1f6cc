package kanava.server.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Task data as JSON: people can read it, and no class name of ours is kept in the database. */
enum TaskJson implements Serializer {
    INSTANCE;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public byte[] serialize(Object data) {
        try {
            return data == null ? null : JSON.writeValueAsBytes(data);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        try {
            return data == null ? null : JSON.readValue(data, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
