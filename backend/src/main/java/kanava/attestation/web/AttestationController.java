package kanava.attestation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.api.AttestationApi;
import kanava.api.model.Attestation;
import kanava.api.model.AttestationList;
import kanava.api.model.AttestationRefused;
import kanava.api.model.CheckKind;
import kanava.attachment.AttachmentService;
import kanava.attachment.FileKind;
import kanava.attestation.AttestationDesk;
import kanava.identity.CurrentActor;
import kanava.server.locking.ETags;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class AttestationController implements AttestationApi {

    private final AttestationDesk desk;
    private final AttachmentService files;
    private final AttestationView view;
    private final CurrentActor currentActor;

    AttestationController(
            AttestationDesk desk, AttachmentService files, AttestationView view, CurrentActor currentActor) {
        this.desk = desk;
        this.files = files;
        this.view = view;
        this.currentActor = currentActor;
    }

    @Override
    public AttestationList listAttestations(String id) {
        var reader = currentActor.get();
        return view.list(desk.shelf(reader, id), reader);
    }

    /** The generated interface forgets to say that the stream is the body. */
    @Override
    public HttpResponse<Attestation> attest(
            String id, String page, Set<CheckKind> check, LocalDate seenOn, String name, @Body InputStream body) {
        var actor = currentActor.get();
        desk.checkMayAttest(actor, id);
        var checks = check.stream()
                .map(one -> kanava.verification.CheckKind.valueOf(one.name()))
                .collect(Collectors.toUnmodifiableSet());
        var attested = files.take(
                actor, name, body, FileKind.PICTURES, picture -> desk.attest(actor, id, page, checks, seenOn, picture));
        return HttpResponse.created(view.one(attested, actor));
    }

    @Override
    public Attestation confirmAttestation(String id, String ifMatch) {
        var actor = currentActor.get();
        return view.one(desk.confirm(actor, id, ETags.version(ifMatch)), actor);
    }

    @Override
    public Attestation refuseAttestation(String id, String ifMatch, AttestationRefused refused) {
        var actor = currentActor.get();
        var reason = refused.getReason().strip();
        return view.one(desk.refuse(actor, id, ETags.version(ifMatch), reason), actor);
    }
}
