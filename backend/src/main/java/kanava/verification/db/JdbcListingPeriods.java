package kanava.verification.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.verification.ListingPeriods;

@Singleton
@Transactional
class JdbcListingPeriods implements ListingPeriods {

    private static final String WITH_EVIDENCE = "UPDATE listing_period p JOIN verification v"
            + " ON v.organisation_id = p.organisation_id AND v.account_id = p.account_id";

    private final JdbcOperations jdbc;

    JdbcListingPeriods(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(String organisationId, String accountId, String address, Instant from) {
        var open = new Sql(
                        "SELECT 1 FROM listing_period WHERE organisation_id = ? AND account_id = ? AND listed_to IS NULL",
                        organisationId,
                        accountId)
                .read(jdbc, row -> row.getInt(1));
        if (open.isEmpty()) {
            new Sql(
                            "INSERT INTO listing_period (organisation_id, account_id, listed_from, address)"
                                    + " VALUES (?, ?, ?, ?)",
                            organisationId,
                            accountId,
                            Times.toUtc(from),
                            address)
                    .write(jdbc);
        }
    }

    @Override
    public void close(String organisationId, String accountId, Instant to) {
        var moment = Times.toUtc(to);
        new Sql(
                        WITH_EVIDENCE + " SET p.listed_to ="
                                + " CASE WHEN v.verified_until < ? THEN v.verified_until ELSE ? END"
                                + " WHERE p.organisation_id = ? AND p.account_id = ? AND p.listed_to IS NULL",
                        moment,
                        moment,
                        organisationId,
                        accountId)
                .write(jdbc);
    }

    @Override
    public void move(String organisationId, String accountId, String address, Instant at) {
        var moment = Times.toUtc(at);
        var moved = new Sql(
                        WITH_EVIDENCE + " SET p.listed_to = ?, p.moved = 1"
                                + " WHERE p.organisation_id = ? AND p.account_id = ? AND p.listed_to IS NULL"
                                + " AND v.verified_until > ?",
                        moment,
                        organisationId,
                        accountId,
                        moment)
                .write(jdbc);
        if (moved > 0) {
            open(organisationId, accountId, address, at);
        } else {
            markMoved(organisationId, accountId);
        }
    }

    /** It isn't listed just now; its last place on the list leads on all the same. */
    private void markMoved(String organisationId, String accountId) {
        new Sql(
                        "UPDATE listing_period SET moved = 1 WHERE organisation_id = ? AND account_id = ?"
                                + " ORDER BY listed_from DESC LIMIT 1",
                        organisationId,
                        accountId)
                .write(jdbc);
    }

    @Override
    public void closeLapsed(Instant now) {
        new Sql(
                        WITH_EVIDENCE + " SET p.listed_to = v.verified_until"
                                + " WHERE p.listed_to IS NULL AND v.verified_until <= ?",
                        Times.toUtc(now))
                .write(jdbc);
    }
}
