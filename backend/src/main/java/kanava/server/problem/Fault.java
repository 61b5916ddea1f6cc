package kanava.server.problem;

import java.util.Map;
import kanava.api.model.FieldError;

/** One thing that is wrong with a request: where, and a code of the catalogue with its params. */
public record Fault(Place place, String name, String code, Map<String, String> params) {

    /** A JSON pointer into the body, a parameter of path or query, or a header. */
    public enum Place {
        POINTER,
        PARAMETER,
        HEADER
    }

    public static Fault at(String pointer, String code, Map<String, String> params) {
        return new Fault(Place.POINTER, pointer, code, params);
    }

    public static Fault ofParameter(String name, String code) {
        return new Fault(Place.PARAMETER, name, code, Map.of());
    }

    FieldError onTheWire() {
        var error = new FieldError(code);
        switch (place) {
            case POINTER -> error.setPointer(name);
            case PARAMETER -> error.setParameter(name);
            case HEADER -> error.setHeader(name);
        }
        if (!params.isEmpty()) {
            error.setParams(params);
        }
        return error;
    }
}
