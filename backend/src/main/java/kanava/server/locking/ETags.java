package kanava.server.locking;

/** The quoted version of an item, as it travels in `etag` and `If-Match`. */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @param ifMatch in the contract's form: quotes around at most 18 digits */
    public static long version(String ifMatch) {
        return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
    }
}
