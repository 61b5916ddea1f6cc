package kanava.server.id;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A fingerprint of facts where that of bytes would come too late: equal facts have equal ones on every instance, in whatever order
 * sets and maps give them out. Of a record every component counts, so that none can be forgotten.
 */
public final class FactsFingerprint {

    private static final ClassValue<Method[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            var read = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toArray(Method[]::new);
            Arrays.stream(read).forEach(accessor -> accessor.setAccessible(true));
            return read;
        }
    };

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    private FactsFingerprint() {}

    /** @return 32 bytes */
    public static byte[] of(Object... facts) {
        return Fingerprint.of(bytes(Arrays.asList(facts)));
    }

    private static byte[] bytes(Object fact) {
        var facts = new FactsFingerprint();
        facts.add(fact);
        return facts.bytes.toByteArray();
    }

    /** Each kind has its letter and its length before it, so that no two facts run into one. */
    private void add(Object fact) {
        switch (fact) {
            case null -> bytes.write('0');
            case byte[] content -> add('b', content);
            case Enum<?> value -> add('e', value.name());
            case Record value -> components(value);
            case Map<?, ?> map ->
                inOrder(map.entrySet().stream()
                        .map(one -> bytes(Arrays.asList(one.getKey(), one.getValue())))
                        .toList());
            case Set<?> set -> inOrder(set.stream().map(FactsFingerprint::bytes).toList());
            case Collection<?> list -> {
                begin('l', list.size());
                list.forEach(this::add);
            }
            case String text -> add('t', text);
            case Number number -> add('n', number.toString());
            case Boolean truth -> add('n', truth.toString());
            case Temporal time -> add('d', time.toString());
            case ZoneId zone -> add('z', zone.getId());
            case URI address -> add('t', address.toString());
            case Pattern pattern -> add('p', pattern.flags() + " " + pattern.pattern());
            default -> throw new IllegalArgumentException("No fact that is the same everywhere: " + fact.getClass());
        }
    }

    private void components(Record value) {
        var components = COMPONENTS.get(value.getClass());
        begin('r', components.length);
        try {
            for (var component : components) {
                add(component.invoke(value));
            }
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void inOrder(List<byte[]> members) {
        begin('s', members.size());
        members.stream().sorted(Arrays::compare).forEach(bytes::writeBytes);
    }

    private void add(char kind, String text) {
        add(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(char kind, byte[] content) {
        begin(kind, content.length);
        bytes.writeBytes(content);
    }

    private void begin(char kind, int length) {
        bytes.write(kind);
        bytes.write(length >>> 24);
        bytes.write(length >>> 16);
        bytes.write(length >>> 8);
        bytes.write(length);
    }
}
