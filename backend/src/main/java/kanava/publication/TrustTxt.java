package kanava.publication;

import java.util.List;
import java.util.stream.Stream;

/** `trust.txt` of JournalList, to be put at the root of the organisation's own site: the accounts it controls. */
final class TrustTxt {

    private TrustTxt() {}

    static Pieces write(OfficialList list, Language language) {
        var until = list.validUntil()
                .map(end -> "# valid until %s\n".formatted(end))
                .orElse("");
        return Pieces.of(List.of(
                Stream.of("# Official accounts, kept at %s\n%s"
                        .formatted(oneLine(list.organisation().listPageUrl()), until)),
                list.entries().stream().map(entry -> "social=%s\n"
                        .formatted(oneLine(entry.account().address())))));
    }

    /** A line is a statement: an address must not make two of them. */
    private static String oneLine(String address) {
        return address.replaceAll("\\s", "%20");
    }
}
