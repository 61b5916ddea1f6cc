package kanava.account.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kanava.account.AccountRequest;
import kanava.account.IdempotencyKeys;
import kanava.identity.Actor;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.server.id.Fingerprint;
import kanava.server.problem.KeyReused;

/** Of the request only a hash is kept. */
@Singleton
class JdbcIdempotencyKeys implements IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcOperations jdbc;
    private final Clock clock;

    JdbcIdempotencyKeys(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> accountOf(Actor actor, String key, AccountRequest request) {
        // Two requests with one key come one after the other: the second finds what the first has made.
        new Sql(
                        "SELECT id FROM person WHERE organisation_id = ? AND id = ? FOR UPDATE",
                        actor.organisationId(),
                        actor.personId())
                .read(jdbc, row -> row.getString(1));
        var found = new Sql(
                        "SELECT account_id, body_hash FROM idempotency_key"
                                + " WHERE organisation_id = ? AND person_id = ? AND idempotency_key = ? AND created_at > ?",
                        actor.organisationId(),
                        actor.id(),
                        key,
                        Times.toUtc(clock.instant().minus(KEPT)))
                .read(jdbc, row -> new String[] {row.getString(1), row.getString(2)}).stream()
                        .findFirst();
        if (found.isPresent() && !found.get()[1].equals(Fingerprint.of(request.toString()))) {
            throw new KeyReused();
        }
        return found.map(row -> row[0]);
    }

    @Override
    public void remember(Actor actor, String key, AccountRequest request, String accountId, Instant now) {
        new Sql("DELETE FROM idempotency_key WHERE created_at <= ?", Times.toUtc(now.minus(KEPT))).write(jdbc);
        new Sql(
                        "INSERT INTO idempotency_key"
                                + " (organisation_id, person_id, idempotency_key, body_hash, account_id, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        actor.organisationId(),
                        actor.id(),
                        key,
                        Fingerprint.of(request.toString()),
                        accountId,
                        Times.toUtc(now))
                .write(jdbc);
    }
}
