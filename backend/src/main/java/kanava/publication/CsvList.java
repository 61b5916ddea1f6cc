package kanava.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import kanava.organisation.Text;
import kanava.publication.OfficialList.Entry;
import kanava.server.csv.Cells;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The list as a table, with the same names as in JSON. */
final class CsvList {

    private static final String[] COLUMNS = {
        "platform",
        "name",
        "address",
        "state",
        "unitFi",
        "unitSv",
        "unitEn",
        "officialSince",
        "checkedAt",
        "validUntil",
        "closesOn",
        "successorUrl"
    };

    private static final Text NO_UNIT = new Text(null, null, null);

    private CsvList() {}

    static String render(OfficialList list) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
            for (var entry : list.entries()) {
                print(csv, entry);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void print(CSVPrinter csv, Entry entry) throws IOException {
        var account = entry.account();
        var unit = account.unit() == null ? NO_UNIT : account.unit();
        csv.printRecord(
                account.platform(),
                Cells.safe(account.name()),
                account.address(),
                entry.state().name().toLowerCase(Locale.ROOT),
                Cells.safe(unit.fi()),
                Cells.safe(unit.sv()),
                Cells.safe(unit.en()),
                account.officialSince(),
                account.verification().checkedAt(),
                account.verification().verifiedUntil(),
                entry.isClosing() ? account.closesOn() : null,
                entry.isClosing() ? Cells.safe(account.successorUrl()) : null);
    }
}
