package kanava.account;

import java.util.Map;

/**
 * One field that breaks a rule.
 *
 * @param pointer JSON pointer into the request or command
 * @param code a code of the catalogue api-spec/problems.yaml, with its params
 */
public record FieldError(String pointer, String code, Map<String, String> params) {

    public static FieldError of(String pointer, String code) {
        return new FieldError(pointer, code, Map.of());
    }
}
