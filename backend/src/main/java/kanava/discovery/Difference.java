package kanava.discovery;

import java.time.Instant;

/**
 * Where a page of ours says something else than the approved list (EVID-PAGE).
 *
 * @param address canonical
 * @param written the link as it stands; null where one is missing
 * @param instead what is to stand there; null where the link is to go
 * @param page one it is on; of a missing link the list page
 * @param pages on how many it is
 * @param accountId null where it is about no account of ours
 * @param since when it was first noticed; null while nobody has looked that up
 */
public record Difference(
        Kind kind,
        String platform,
        String address,
        String written,
        String instead,
        String page,
        int pages,
        String accountId,
        Instant since) {

    /** The gravest first. */
    public enum Kind {
        /** A link to an account of ours that is in somebody else's hands: it goes, whatever else is wrong with it. */
        HIJACKED,
        IMPOSTOR,
        EXTRA,
        MISSING,
        WRONG_ADDRESS,
        HTTP,
        NO_REL_ME
    }

    /** Whoever follows the link is led astray: nobody waits until there is time. */
    public boolean isDangerous() {
        return kind == Kind.HIJACKED || kind == Kind.IMPOSTOR;
    }

    /** What makes it the same as one that was noticed before. */
    record Identity(Kind kind, String address, String written) {}

    Identity identity() {
        return new Identity(kind, address, written);
    }

    Difference since(Instant noticed) {
        return new Difference(kind, platform, address, written, instead, page, pages, accountId, noticed);
    }
}
