package kanava.server.http;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import kanava.api.OperationApi;
import kanava.api.model.Health;
import kanava.api.model.HealthStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For whoever watches over Kanava or builds on it: is it well, and what does it promise. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class OperationController implements OperationApi {
    private static final Logger LOG = LoggerFactory.getLogger(OperationController.class);

    private final DataSource database;
    private final List<Readiness> beginnings;

    OperationController(DataSource database, List<Readiness> beginnings) {
        this.beginnings = beginnings;
        // The injected one works only inside a transaction.
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    @Override
    public Health getHealth() {
        if (beginnings.stream().allMatch(Readiness::isReady) && databaseAnswers()) {
            return new Health(HealthStatus.UP);
        }
        throw new HttpStatusException(HttpStatus.SERVICE_UNAVAILABLE, new Health(HealthStatus.DOWN));
    }

    private boolean databaseAnswers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            LOG.warn("The database does not answer: {}", e.getMessage());
            return false;
        }
    }

    @Override
    public String getContract() {
        try (var contract = getClass().getResourceAsStream("/openapi.yaml")) {
            return new String(contract.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The contract is part of the program", e);
        }
    }
}
