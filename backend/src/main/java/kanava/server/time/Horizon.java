package kanava.server.time;

import java.time.LocalDate;

/** How far ahead a day may be planned: what lies beyond is a slip of the hand, and would hold for ever. */
public final class Horizon {

    private static final int YEARS = 5;

    private Horizon() {}

    public static LocalDate from(LocalDate today) {
        return today.plusYears(YEARS);
    }
}
