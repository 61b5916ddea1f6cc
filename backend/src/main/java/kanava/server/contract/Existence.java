package kanava.server.contract;

/**
 * Says whether what an address names is there for whoever asks. Only asked about a request that is refused anyway:
 * what isn't there is 404, whatever else is wrong with the request.
 */
public interface Existence {
    /** The beginning of the paths it speaks for, up to and with the parameter: {@code /api/v1/accounts/{id}}. */
    String path();

    boolean exists(String value);
}
