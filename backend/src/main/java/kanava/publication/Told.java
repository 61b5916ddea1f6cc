package kanava.publication;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kanava.publication.OfficialList.Entry;
import kanava.server.id.Fingerprint;

/** What a form may tell of the accounts. Where none of it is another, the form is the same. */
public enum Told {
    /** Everything, also when each was checked and until when that holds. */
    EVERYTHING(list -> each(list.entries(), EntryFingerprints.Of.EVERYTHING)),
    /** All that is told in words: nothing of it changes because a check found again what it had found. */
    WORDS(list -> each(list.entries(), EntryFingerprints.Of.WORDS)),
    ADDRESSES(list -> each(list.entries(), EntryFingerprints.Of.ADDRESS)),
    WARNINGS(list -> each(list.warnings(), EntryFingerprints.Of.WORDS)),
    CLOSINGS(Told::closings),
    /** When the first evidence ends. */
    END(list -> list.validUntil().stream().toList()),
    /** The day of that. */
    LAST_DAY(list -> list.validUntil().stream()
            .map(end -> LocalDate.ofInstant(end, list.organisation().zone()))
            .toList());

    private final Function<OfficialList, Object> facts;

    Told(Function<OfficialList, Object> facts) {
        this.facts = facts;
    }

    Object of(OfficialList list) {
        return facts.apply(list);
    }

    private static byte[] each(List<Entry> entries, EntryFingerprints.Of which) {
        var all = new ByteArrayOutputStream(entries.size() * EntryFingerprints.LENGTH);
        entries.forEach(entry -> entry.fingerprints().write(which, all));
        return Fingerprint.of(all.toByteArray());
    }

    private static Object closings(OfficialList list) {
        return list.entries().stream()
                .filter(Entry::isClosing)
                .map(Entry::account)
                .map(account -> Arrays.asList(
                        account.platform(),
                        account.name(),
                        account.address(),
                        account.closesOn(),
                        account.successor(),
                        account.verification().checkedAt()))
                .toList();
    }
}
