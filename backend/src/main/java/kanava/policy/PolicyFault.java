package kanava.policy;

import java.util.Map;

/**
 * What is wrong with the rules themselves.
 *
 * @param pointer JSON pointer into the draft
 * @param code a code of the catalogue api-spec/problems.yaml
 */
public record PolicyFault(String pointer, String code, Map<String, String> params) {

    static PolicyFault of(String pointer, String code) {
        return new PolicyFault(pointer, code, Map.of());
    }
}
