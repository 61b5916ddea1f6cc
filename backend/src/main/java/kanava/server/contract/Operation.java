package kanava.server.contract;

import io.micronaut.http.MediaType;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One operation of the contract.
 *
 * @param at where it stands in the contract, as a JSON pointer
 * @param forPeople a page that links lead to, with whatever others put behind its address
 * @param oneTimePassword whether it is open to somebody who must change a one-time password first
 * @param scopes of a client; one of them opens the operation, none where it is closed to clients
 * @param conflicts the problem types, by slug, that its 409 can be
 * @param maxBytes how large the file may be that it takes; empty where it takes none
 */
public record Operation(
        String id,
        String method,
        String path,
        String at,
        Set<String> roles,
        boolean forPeople,
        boolean oneTimePassword,
        Set<String> scopes,
        Set<String> conflicts,
        OptionalLong maxBytes,
        List<Parameter> parameters,
        Optional<Body> body,
        Map<String, Response> responses) {

    /** What it takes. */
    public record Body(boolean required, String mediaType, String schemaAt) {

        /** Otherwise a form or a file, which the operation reads by itself. */
        public boolean isJson() {
            return mediaType.equals(MediaType.APPLICATION_JSON);
        }

        boolean isForm() {
            return mediaType.equals(MediaType.APPLICATION_FORM_URLENCODED);
        }
    }

    /**
     * What it may answer with a status.
     *
     * @param media where the schema of each media type stands
     * @param headers where the schema of each header stands
     */
    public record Response(Map<String, String> media, Map<String, String> headers) {}

    boolean isAt(String address) {
        return address.matches(path.replaceAll("\\{\\w+}", "[^/]+"));
    }

    /** How many of the path's parts are values. */
    long places() {
        return path.chars().filter(letter -> letter == '{').count();
    }

    public boolean forAnyone() {
        return roles.contains("ANYONE");
    }

    public boolean forEverySignedIn() {
        return roles.contains("SIGNED_IN");
    }

    /** @param held roles of somebody who is signed in */
    public boolean allows(Collection<String> held) {
        return forAnyone() || forEverySignedIn() || !Collections.disjoint(roles, held);
    }

    /** @param granted scopes of a client */
    public boolean allowsClient(Collection<String> granted) {
        return forAnyone() || !Collections.disjoint(scopes, granted);
    }

    public boolean takesJson() {
        return body.filter(Body::isJson).isPresent();
    }

    public List<Parameter> parametersIn(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(place))
                .toList();
    }
}
