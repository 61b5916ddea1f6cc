package kanava.publication;

import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kanava.lookup.Snapshot;
import kanava.lookup.TheirAccounts;
import kanava.organisation.Organisation;
import kanava.server.id.FactsFingerprint;
import kanava.server.id.OwnFingerprint;

/** A list as it stands, with the fingerprints of what its forms tell. */
public final class Publication {

    private final OfficialList list;
    private final TheirAccounts accounts;
    private final Instant from;
    private final Instant until;
    private final Map<Told, Object> told = new ConcurrentHashMap<>();
    /** Of all that isn't told account by account; made when the first form is asked for. */
    private volatile byte[] around;

    private Publication(OfficialList list, TheirAccounts accounts, Instant from) {
        this.list = list;
        this.accounts = accounts;
        this.from = from;
        this.until = list.validUntil().orElse(Instant.MAX);
    }

    /** @param before the one that stood until now: where little changed, it is followed; null without one */
    static Publication of(
            Organisation organisation,
            Snapshot snapshot,
            Instant now,
            Arrangement arrangement,
            URI kanava,
            Publication before) {
        var accounts = snapshot.accountsOf(organisation);
        var list = Optional.ofNullable(before)
                .filter(kept -> kept.isOf(organisation, snapshot, arrangement, now))
                .flatMap(kept -> accounts.changedSince(kept.accounts)
                        .map(changed -> kept.list.followedBy(accounts.byId(), changed, now)))
                .orElseGet(() -> OfficialList.of(
                        organisation, snapshot.platformsOf(organisation), accounts.byId(), now, arrangement, kanava));
        return new Publication(list, accounts, now);
    }

    /** Snapshots share what didn't change from one to the next; and evidence ends without one. */
    boolean stillHolds(Organisation organisation, Snapshot snapshot, Arrangement arrangement, Instant now) {
        return accounts == snapshot.accountsOf(organisation)
                && now.isBefore(until)
                && isOf(organisation, snapshot, arrangement, now);
    }

    private boolean isOf(Organisation organisation, Snapshot snapshot, Arrangement arrangement, Instant now) {
        return list.organisation().equals(organisation)
                && list.platforms() == snapshot.platformsOf(organisation)
                && list.arrangement() == arrangement
                && !now.isBefore(from);
    }

    public OfficialList list() {
        return list;
    }

    public Pieces in(Form form, Language language) {
        return form.write(list, language);
    }

    /** So that whoever asks first doesn't wait for it. */
    void prepare() {
        around();
        EnumSet.allOf(Told.class).forEach(this::told);
    }

    /**
     * Known before the first byte is written. It is of the facts and of the program that puts them into words: the same ones are the
     * same bytes on every instance.
     */
    public byte[] fingerprint(Form form, Language language) {
        var facts = new EnumMap<Told, Object>(Told.class);
        form.tells().forEach(kind -> facts.put(kind, told(kind)));
        return FactsFingerprint.of(form.name(), language, around(), facts);
    }

    private Object told(Told kind) {
        return told.computeIfAbsent(kind, asked -> asked.of(list));
    }

    private byte[] around() {
        var known = around;
        if (known == null) {
            known = FactsFingerprint.of(
                    OwnFingerprint.get(),
                    list.organisation(),
                    list.platforms().entries(),
                    list.arrangement(),
                    list.kanava());
            around = known;
        }
        return known;
    }
}
