package kanava.publication;

import java.util.function.BiFunction;

/** The forms that are texts of their own kind; JSON as the contract has it is written where the contract is known. */
public enum Forms implements Form {
    FRAGMENT("text/html;charset=utf-8", HtmlList::write),
    PAGE("text/html;charset=utf-8", HtmlPage::write),
    CSV("text/csv;charset=utf-8", CsvList::write),
    EXCEL("text/csv;charset=utf-8", CsvList::writeForExcel),
    JSON_LD("application/ld+json", LinkedData::write),
    TRUST_TXT("text/plain;charset=utf-8", TrustTxt::write),
    XPOC("application/json", XpocManifest::write),
    CLOSINGS("text/calendar;charset=utf-8", ClosingsCalendar::write),
    DATASET("application/ld+json", DatasetRecord::write);

    private final String mediaType;
    private final BiFunction<OfficialList, Language, Pieces> writer;

    Forms(String mediaType, BiFunction<OfficialList, Language, Pieces> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** With the charset where programs would guess another. */
    public String mediaType() {
        return mediaType;
    }

    @Override
    public Pieces write(OfficialList list, Language language) {
        return writer.apply(list, language);
    }
}
