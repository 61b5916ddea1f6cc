package kanava.attachment;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kanava.identity.Actor;
import kanava.server.id.Ids;
import kanava.server.problem.Fault;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/**
 * Takes files in and gives them out. The content is stored before anything is known of it: whenever the program dies, there
 * is no attachment without its file. What is left over by that, {@link SweepJob} clears away.
 */
@Singleton
public class AttachmentService {

    /** As the contract says it of the operation: {@code x-max-bytes}. */
    public static final long MOST_BYTES = 10L * 1024 * 1024;

    private final AttachmentRegister register;
    private final Incoming incoming;
    private final FileKinds kinds;
    private final FileStore store;
    private final Ids ids;

    AttachmentService(AttachmentRegister register, Incoming incoming, FileKinds kinds, FileStore store, Ids ids) {
        this.register = register;
        this.incoming = incoming;
        this.kinds = kinds;
        this.store = store;
        this.ids = ids;
    }

    /** The same, acting at another time: the demonstration tells its history at times of its own. */
    public AttachmentService at(Clock other) {
        return new AttachmentService(register.at(other), incoming, kinds, store, ids);
    }

    public Attachment add(Actor actor, String accountId, String givenName, InputStream body) {
        register.checkMayAdd(actor, accountId);
        return take(
                actor, givenName, body, EnumSet.allOf(FileKind.class), file -> register.keep(actor, accountId, file));
    }

    /**
     * Stores a file, and has kept what is known of it.
     *
     * @param kinds those that are taken here
     */
    public <T> T take(Actor actor, String givenName, InputStream body, Set<FileKind> kinds, Function<Stored, T> keep) {
        var name = FileName.of(givenName);
        name.fault().ifPresent(code -> {
            throw refusal(Fault.ofParameter("name", code));
        });
        try (var received = incoming.receive(body, MOST_BYTES)) {
            var kind = kindOf(received, name, kinds);
            if (kind == FileKind.TEXT) {
                TextContent.fault(received.file()).ifPresent(code -> {
                    throw refusal(Fault.at("", code, Map.of()));
                });
            }
            var id = ids.next();
            store.put(Attachment.key(actor.organisationId(), id), received.file());
            return keep.apply(new Stored(id, name.text(), kind, received.size(), received.sha256()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** To be closed by whoever opened it. */
    public InputStream open(Attachment attachment) {
        try {
            return store.open(attachment.key())
                    .orElseThrow(() -> new IllegalStateException("The file of " + attachment.key() + " is missing"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private FileKind kindOf(Incoming.Received received, FileName name, Set<FileKind> taken) throws IOException {
        if (received.size() == 0) {
            throw refusal(Fault.at("", "empty-file", Map.of()));
        }
        var kind = kinds.of(received.file())
                .filter(taken::contains)
                .orElseThrow(() -> refusal(Fault.at("", "file-kind-not-allowed", Map.of())));
        if (!kind.suits(name.text())) {
            throw refusal(new Fault(
                    Fault.Place.PARAMETER,
                    "name",
                    "other-ending",
                    Map.of("endings", String.join(", ", kind.endings()))));
        }
        return kind;
    }

    private static Refusal refusal(Fault fault) {
        return new Refusal(ProblemType.INVALID_REQUEST, Map.of(), List.of(fault));
    }
}
