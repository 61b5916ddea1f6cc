package kanava.account.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import kanava.account.AccountRequest;
import kanava.account.Proposal;
import kanava.account.Proposals;
import kanava.server.db.Sql;

@Singleton
@Transactional
class JdbcProposals implements Proposals {

    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    JdbcProposals(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Proposal> of(String organisationId, String reviewId) {
        return new Sql(
                        "SELECT approved, proposed FROM change_proposal WHERE organisation_id = ? AND review_id = ?",
                        organisationId,
                        reviewId)
                .read(jdbc, row -> new Proposal(read(row.getString(1)), read(row.getString(2)))).stream()
                        .findFirst();
    }

    @Override
    public void add(String organisationId, String reviewId, Proposal proposal) {
        new Sql(
                        "INSERT INTO change_proposal (organisation_id, review_id, approved, proposed) VALUES (?, ?, ?, ?)",
                        organisationId,
                        reviewId,
                        text(proposal.approved()),
                        text(proposal.proposed()))
                .write(jdbc);
    }

    private String text(AccountRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private AccountRequest read(String text) {
        try {
            return json.readValue(text, AccountRequest.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
