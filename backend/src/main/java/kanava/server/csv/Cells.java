package kanava.server.csv;

/** Text in a table that people open in a spreadsheet. */
public final class Cells {

    private Cells() {}

    /** A spreadsheet would run text that begins like a formula; null stays null. */
    public static String safe(String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
