package kanava.verification.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import kanava.server.db.Sql;
import kanava.verification.fetch.HostTurns;
import kanava.verification.fetch.HostTurns.Turn.Begins;
import kanava.verification.fetch.HostTurns.Turn.Held;
import kanava.verification.fetch.HostTurns.Turn.Queued;

/**
 * A row a host, by the database's own clock: instances whose clocks differ still keep one pace. Each turn is a short
 * transaction of its own; nobody holds a connection while waiting for it.
 */
@Singleton
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JdbcHostTurns implements HostTurns {

    /** Microseconds from now; those that are over count as now. */
    private record Row(long free, long queued, long held) {}

    private static final String FROM_NOW = "GREATEST(0, COALESCE(TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(6), %s), 0))";
    private static final String READ =
            "SELECT " + FROM_NOW.formatted("free_at") + ", " + FROM_NOW.formatted("queued_until") + ", "
                    + FROM_NOW.formatted("held_until") + " FROM host_turn WHERE host = ? FOR UPDATE";
    private static final String THEN = "TIMESTAMPADD(MICROSECOND, ?, UTC_TIMESTAMP(6))";

    private final JdbcOperations jdbc;

    JdbcHostTurns(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Turn take(String host, Duration apart, Duration patience) {
        var row = locked(host);
        if (row.held() > 0) {
            return new Held(micros(row.held()));
        }
        if (row.free() <= micros(patience)) {
            set("free_at", row.free() + micros(apart), host);
            return new Begins(micros(row.free()));
        }
        // Those who are sent away come back one after the other, and not all at once.
        var back = Math.max(row.free(), row.queued());
        set("queued_until", back + micros(apart), host);
        return new Queued(micros(back));
    }

    @Override
    public void hold(String host, Duration time) {
        if (locked(host).held() < micros(time)) {
            set("held_until", micros(time), host);
        }
    }

    @Override
    public void forget() {
        new Sql("DELETE FROM host_turn WHERE free_at < UTC_TIMESTAMP(6) - INTERVAL 1 DAY"
                        + " AND (queued_until IS NULL OR queued_until < UTC_TIMESTAMP(6))"
                        + " AND (held_until IS NULL OR held_until < UTC_TIMESTAMP(6))")
                .write(jdbc);
    }

    private Row locked(String host) {
        var found = read(host);
        if (found.isEmpty()) {
            new Sql("INSERT INTO host_turn (host, free_at) VALUES (?, UTC_TIMESTAMP(6))", host)
                    .add(" ON DUPLICATE KEY UPDATE host = host")
                    .write(jdbc);
            found = read(host);
        }
        return found.getFirst();
    }

    private List<Row> read(String host) {
        return new Sql(READ, host).read(jdbc, JdbcHostTurns::row);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), row.getLong(2), row.getLong(3));
    }

    private void set(String column, long micros, String host) {
        new Sql("UPDATE host_turn SET " + column + " = " + THEN, micros)
                .add(" WHERE host = ?", host)
                .write(jdbc);
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1000;
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1000);
    }
}
