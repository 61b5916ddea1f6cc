package kanava.server.problem;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.transaction.exceptions.TransactionSystemException;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kanava.server.paging.Cursor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an exception means to the caller. */
@Factory
final class Handlers {
    private static final Logger LOG = LoggerFactory.getLogger(Handlers.class);

    private static final int ILLEGAL_MIX_OF_COLLATIONS = 1267;

    @Singleton
    ExceptionHandler<Refusal, HttpResponse<?>> refusal() {
        return (request, e) -> Problems.answer(e.type(), e.params(), e.faults());
    }

    @Singleton
    ExceptionHandler<NotFound, HttpResponse<?>> notFound() {
        return (request, e) -> Problems.answer(ProblemType.NOT_FOUND);
    }

    @Singleton
    ExceptionHandler<ChangedMeanwhile, HttpResponse<?>> changedMeanwhile() {
        return (request, e) -> Problems.answer(ProblemType.CHANGED_MEANWHILE);
    }

    @Singleton
    ExceptionHandler<KeyReused, HttpResponse<?>> keyReused() {
        return (request, e) -> Problems.answer(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }

    @Singleton
    ExceptionHandler<Cursor.UnusableCursor, HttpResponse<?>> unusableCursor() {
        return (request, e) ->
                Problems.answer(ProblemType.INVALID_REQUEST, List.of(Fault.ofParameter("cursor", "unusable-cursor")));
    }

    /** A form that can't be read, as one with a broken percent sign; whoever has a page or words of its own for it says it so. */
    @Singleton
    ExceptionHandler<ErrorDataDecoderException, HttpResponse<?>> unreadableForm() {
        return (request, e) -> Problems.answer(ProblemType.MALFORMED_REQUEST);
    }

    /** A body that isn't packed as it says. */
    @Singleton
    ExceptionHandler<DecompressionException, HttpResponse<?>> wronglyPacked() {
        return (request, e) -> Problems.answer(ProblemType.MALFORMED_REQUEST);
    }

    /** The rest is a database that is away for a moment, a value it can't take, or a fault of ours. */
    @Singleton
    ExceptionHandler<Throwable, HttpResponse<?>> unexpected() {
        return (request, e) -> {
            if (databaseIsAway(e)) {
                LOG.warn("The database does not answer: {}", e.getMessage());
                return Problems.answer(ProblemType.UNAVAILABLE);
            }
            if (databaseCannotTakeIt(e)) {
                return Problems.answer(ProblemType.INVALID_REQUEST);
            }
            if (callerIsGone(e)) {
                LOG.debug("{} {} broke off: {}", request.getMethod(), request.getPath(), e.toString());
                return Problems.answer(ProblemType.MALFORMED_REQUEST);
            }
            String reference = UUID.randomUUID().toString();
            LOG.error("{} {} failed, reference {}", request.getMethod(), request.getPath(), reference, e);
            var answer = Problems.answer(ProblemType.INTERNAL_ERROR);
            answer.body().setInstance("urn:uuid:" + reference);
            return answer;
        };
    }

    /** A value made by hand (within a cursor, say) that no column of its kind could hold or be compared with. */
    private static boolean databaseCannotTakeIt(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLDataException
                        || cause instanceof SQLException sql && sql.getErrorCode() == ILLEGAL_MIX_OF_COLLATIONS);
    }

    /** In the middle of the body; nobody hears the answer. A file or a connection of our own that breaks off is our fault. */
    private static boolean callerIsGone(Throwable failure) {
        return causes(failure)
                .filter(Handlers::comesFromTheServer)
                .anyMatch(cause -> cause instanceof EOFException
                        || cause instanceof ClosedChannelException
                        || cause instanceof SocketException);
    }

    private static boolean comesFromTheServer(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .findFirst()
                .map(StackTraceElement::getClassName)
                .filter(thrower -> thrower.startsWith("io.micronaut.http.") || thrower.startsWith("io.netty."))
                .isPresent();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /**
     * No connection, a lost one (of which not even the rollback reaches the database), or a lock that somebody holds for
     * too long: the same request may pass in a second.
     */
    private static boolean databaseIsAway(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLTransientException
                        || cause instanceof SQLRecoverableException
                        || cause instanceof SQLNonTransientConnectionException
                        || cause instanceof TransactionSystemException
                        || cause instanceof SQLException sql
                                && String.valueOf(sql.getSQLState()).startsWith("08"));
    }
}
