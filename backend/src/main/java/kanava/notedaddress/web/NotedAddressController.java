package kanava.notedaddress.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import kanava.api.NotedAddressApi;
import kanava.api.model.EndNotedAddressRequest;
import kanava.api.model.NotedAddressKind;
import kanava.api.model.NotedAddressList;
import kanava.api.model.NotedAddressRequest;
import kanava.identity.CurrentActor;
import kanava.notedaddress.NotedAddress;
import kanava.notedaddress.NotedAddressFacts;
import kanava.notedaddress.NotedAddressRegister;
import kanava.notedaddress.NotedAddresses;
import kanava.server.locking.ETags;
import kanava.server.problem.NotFound;
import kanava.server.time.Wire;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class NotedAddressController implements NotedAddressApi {

    private final NotedAddressRegister register;
    private final NotedAddresses notes;
    private final CurrentActor currentActor;

    NotedAddressController(NotedAddressRegister register, NotedAddresses notes, CurrentActor currentActor) {
        this.register = register;
        this.notes = notes;
        this.currentActor = currentActor;
    }

    @Override
    public NotedAddressList listNotedAddresses() {
        return new NotedAddressList(notes.all(currentActor.get().organisationId()).stream()
                .map(NotedAddressController::note)
                .toList());
    }

    @Override
    public HttpResponse<kanava.api.model.NotedAddress> noteAddress(NotedAddressRequest request) {
        var note = register.add(currentActor.get(), facts(request));
        return HttpResponse.created(note(note), URI.create("/api/v1/noted-addresses/" + note.id()));
    }

    @Override
    public kanava.api.model.NotedAddress getNotedAddress(String id) {
        return notes.find(currentActor.get().organisationId(), id)
                .map(NotedAddressController::note)
                .orElseThrow(NotFound::new);
    }

    @Override
    public kanava.api.model.NotedAddress changeNotedAddress(String id, String ifMatch, NotedAddressRequest request) {
        register.change(currentActor.get(), id, ETags.version(ifMatch), facts(request));
        return getNotedAddress(id);
    }

    @Override
    public kanava.api.model.NotedAddress endNotedAddress(String id, String ifMatch, EndNotedAddressRequest request) {
        register.end(currentActor.get(), id, ETags.version(ifMatch), request.getReason());
        return getNotedAddress(id);
    }

    private static NotedAddressFacts facts(NotedAddressRequest request) {
        return new NotedAddressFacts(
                NotedAddress.Kind.valueOf(request.getKind().name()),
                request.getAddress(),
                null,
                request.getSinceOn(),
                request.getReason(),
                request.getDone());
    }

    private static kanava.api.model.NotedAddress note(NotedAddress note) {
        return new kanava.api.model.NotedAddress(
                        note.id(),
                        ETags.of(note.version()),
                        NotedAddressKind.valueOf(note.kind().name()),
                        note.platform(),
                        note.address(),
                        note.sinceOn(),
                        note.reason(),
                        Wire.at(note.confirmedAt()))
                .done(note.done())
                .endedAt(Wire.at(note.endedAt()))
                .endReason(note.endReason());
    }
}
