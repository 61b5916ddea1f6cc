package kanava.account.db;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRows extends GenericRepository<AccountRow, String> {

    Optional<AccountRow> findByOrganisationIdAndId(String organisationId, String id);

    List<AccountRow> findByOrganisationIdAndIdIn(String organisationId, Collection<String> ids);

    void persist(AccountRow row);

    /** Guarded by the version; another version throws an OptimisticLockException. */
    void update(AccountRow row);

    @Query("SELECT COUNT(*) FROM account WHERE address = :address AND id <> :otherThan")
    int countHolders(String address, String otherThan);

    @Query(
            value =
                    "SELECT * FROM account WHERE organisation_id = :organisationId AND status IN ('APPROVED', 'ACTIVE', 'RETIRING') ORDER BY name, id",
            nativeQuery = true)
    List<AccountRow> living(String organisationId);

    @Query(
            value =
                    "SELECT * FROM account WHERE status = 'RETIRING' AND closes_on < :day ORDER BY closes_on, id LIMIT :most",
            nativeQuery = true)
    List<AccountRow> closingBefore(LocalDate day, int most);
}
