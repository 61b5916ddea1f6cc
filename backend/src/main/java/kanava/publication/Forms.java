package kanava.publication;

import java.util.Set;
import java.util.function.BiFunction;

/** The forms that are texts of their own kind; JSON as the contract has it is written where the contract is known. */
public enum Forms implements Form {
    FRAGMENT("text/html;charset=utf-8", HtmlList::write, Told.WORDS, Told.WARNINGS),
    PAGE("text/html;charset=utf-8", HtmlPage::write, Told.WORDS, Told.WARNINGS, Told.LAST_DAY),
    CSV("text/csv;charset=utf-8", CsvList::write, Told.EVERYTHING),
    EXCEL("text/csv;charset=utf-8", CsvList::writeForExcel, Told.EVERYTHING),
    JSON_LD("application/ld+json", LinkedData::write, Told.ADDRESSES, Told.END),
    TRUST_TXT("text/plain;charset=utf-8", TrustTxt::write, Told.ADDRESSES, Told.END),
    XPOC("application/json", XpocManifest::write, Told.ADDRESSES),
    CLOSINGS("text/calendar;charset=utf-8", ClosingsCalendar::write, Told.CLOSINGS),
    DATASET("application/ld+json", DatasetRecord::write, Told.END);

    private final String mediaType;
    private final BiFunction<OfficialList, Language, Pieces> writer;
    private final Set<Told> tells;

    Forms(String mediaType, BiFunction<OfficialList, Language, Pieces> writer, Told... tells) {
        this.mediaType = mediaType;
        this.writer = writer;
        this.tells = Set.of(tells);
    }

    /** With the charset where programs would guess another. */
    public String mediaType() {
        return mediaType;
    }

    @Override
    public Pieces write(OfficialList list, Language language) {
        return writer.apply(list, language);
    }

    @Override
    public Set<Told> tells() {
        return tells;
    }
}
