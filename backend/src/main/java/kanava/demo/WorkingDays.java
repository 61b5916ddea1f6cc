package kanava.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A clock that stands still until somebody moves it on by a working day and a bit: the time in which a demonstration account
 * grew up.
 */
final class WorkingDays extends Clock {

    private ZonedDateTime now;

    WorkingDays(ZonedDateTime start) {
        this.now = start;
    }

    /** @param count of the days on which people worked before that day */
    static LocalDate before(LocalDate day, int count) {
        var found = day;
        for (int left = count; left > 0; left--) {
            do {
                found = found.minusDays(1);
            } while (isWeekend(found.getDayOfWeek()));
        }
        return found;
    }

    WorkingDays later() {
        now = now.plusMinutes(37);
        do {
            now = now.plusDays(1);
        } while (isWeekend(now.getDayOfWeek()));
        return this;
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    @Override
    public ZoneId getZone() {
        return now.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new WorkingDays(now.withZoneSameInstant(zone));
    }

    @Override
    public Instant instant() {
        return now.toInstant();
    }
}
