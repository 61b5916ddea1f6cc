package kanava.publication;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import kanava.account.PublicState;
import kanava.lookup.OpenedAccount;
import kanava.server.id.FactsFingerprint;

/** Of an account on the list. In one piece, as there are a hundred thousand of them. */
public final class EntryFingerprints {

    /** How many bytes each has: two accounts never share one. */
    static final int LENGTH = 16;

    /** Which of them. */
    enum Of {
        ADDRESS,
        /** What is told of it in words. */
        WORDS,
        /** That and what its checks found. */
        EVERYTHING
    }

    private final byte[] all;

    private EntryFingerprints(byte[]... each) {
        all = new byte[each.length * LENGTH];
        for (var i = 0; i < each.length; i++) {
            System.arraycopy(each[i], 0, all, i * LENGTH, LENGTH);
        }
    }

    static EntryFingerprints of(OpenedAccount account, PublicState state) {
        var words = words(account, state);
        return new EntryFingerprints(
                FactsFingerprint.of(account.platform(), account.address()), words, everything(account, words));
    }

    void write(Of which, ByteArrayOutputStream out) {
        out.write(all, which.ordinal() * LENGTH, LENGTH);
    }

    private static byte[] words(OpenedAccount account, PublicState state) {
        var closing = state == PublicState.RETIRING;
        return FactsFingerprint.of(
                state,
                account.platform(),
                account.name(),
                account.address(),
                account.unitId(),
                account.unit(),
                account.audience(),
                account.purposeKey(),
                account.contact(),
                closing ? account.closesOn() : null,
                closing ? account.successor() : null,
                state == PublicState.COMPROMISED ? account.alert().orElse(null) : null);
    }

    private static byte[] everything(OpenedAccount account, byte[] words) {
        return FactsFingerprint.of(
                words,
                account.officialSince(),
                account.verification().checkedAt(),
                account.verification().verifiedUntil(),
                account.evidence());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryFingerprints those && Arrays.equals(all, those.all);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all);
    }
}
