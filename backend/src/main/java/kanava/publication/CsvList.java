package kanava.publication;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kanava.organisation.Text;
import kanava.publication.OfficialList.Entry;
import kanava.server.csv.Cells;
import org.apache.commons.csv.CSVFormat;

/** The list as a table, with the same names as in JSON. */
final class CsvList {

    private static final Object[] COLUMNS = {
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
        "successorUrl",
        "audience",
        "answersFi",
        "answersSv",
        "answersEn",
        "confidentialFi",
        "confidentialSv",
        "confidentialEn",
        "confidentialUrl",
        "evidence"
    };

    private static final Text NO_UNIT = new Text(null, null, null);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvList() {}

    /** For programs: RFC 4180, and no mark before the first name. */
    static Pieces write(OfficialList list, Language language) {
        return table(list, CSVFormat.RFC4180, "");
    }

    /** For people: an Excel in Finnish or Swedish reads UTF-8 only behind the mark, and parts cells at semicolons. */
    static Pieces writeForExcel(OfficialList list, Language language) {
        return table(list, CSVFormat.RFC4180.builder().setDelimiter(';').get(), BYTE_ORDER_MARK);
    }

    private static Pieces table(OfficialList list, CSVFormat format, String before) {
        return Pieces.of(List.of(
                Stream.of(before + line(format, COLUMNS)),
                list.entries().stream().map(entry -> line(format, cells(list, entry)))));
    }

    private static String line(CSVFormat format, Object... cells) {
        return format.format(cells) + "\r\n";
    }

    private static Object[] cells(OfficialList list, Entry entry) {
        var account = entry.account();
        var unit = account.unit() == null ? NO_UNIT : account.unit();
        var answers = Plain.answers(list, entry);
        var confidential = Plain.confidential(list, entry);
        return new Object[] {
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
            entry.isClosing() ? Cells.safe(account.successor()) : null,
            Cells.safe(account.audience()),
            Cells.safe(answers.fi()),
            Cells.safe(answers.sv()),
            Cells.safe(answers.en()),
            Cells.safe(confidential.text().fi()),
            Cells.safe(confidential.text().sv()),
            Cells.safe(confidential.text().en()),
            Cells.safe(confidential.url()),
            account.evidence()
        };
    }
}
