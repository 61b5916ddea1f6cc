package kanava.publication;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kanava.lookup.Snapshot;
import kanava.organisation.Organisation;
import kanava.server.id.Fingerprint;

/** A list as it stands, with the fingerprints of those of its forms that were asked for. */
public final class Publication {

    private final OfficialList list;
    private final Object accounts;
    private final Instant from;
    private final Instant until;
    private final Map<String, byte[]> fingerprints = new ConcurrentHashMap<>();

    private Publication(OfficialList list, Object accounts, Instant from) {
        this.list = list;
        this.accounts = accounts;
        this.from = from;
        this.until = list.validUntil().orElse(Instant.MAX);
    }

    static Publication of(
            Organisation organisation, Snapshot snapshot, Instant now, Arrangement arrangement, URI kanava) {
        return new Publication(
                OfficialList.of(organisation, snapshot, now, arrangement, kanava),
                snapshot.accountsOf(organisation),
                now);
    }

    /** Snapshots share what didn't change from one to the next; and evidence ends without one. */
    boolean stillHolds(Organisation organisation, Snapshot snapshot, Arrangement arrangement, Instant now) {
        return accounts == snapshot.accountsOf(organisation)
                && list.organisation().equals(organisation)
                && list.platforms() == snapshot.platformsOf(organisation)
                && list.arrangement() == arrangement
                && !now.isBefore(from)
                && now.isBefore(until);
    }

    public OfficialList list() {
        return list;
    }

    public Pieces in(Form form, Language language) {
        return form.write(list, language);
    }

    /** Of the very bytes: written once for it without being kept, as a list may be longer than what memory should hold. */
    public byte[] fingerprint(Form form, Language language) {
        return fingerprints.computeIfAbsent(
                form.name() + language.code(), key -> Fingerprint.of(in(form, language).stream()));
    }
}
