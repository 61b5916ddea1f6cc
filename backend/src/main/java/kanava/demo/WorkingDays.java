package kanava.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A clock that stands still until somebody moves it on by a day and a bit: the time in which a demonstration account grew up. */
final class WorkingDays extends Clock {

    private ZonedDateTime now;

    WorkingDays(ZonedDateTime start) {
        this.now = start;
    }

    WorkingDays later() {
        now = now.plusDays(1).plusMinutes(37);
        return this;
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
