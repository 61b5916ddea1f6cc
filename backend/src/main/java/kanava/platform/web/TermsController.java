package kanava.platform.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import kanava.api.TermsApi;
import kanava.api.model.PlatformTerms;
import kanava.api.model.TermsAddress;
import kanava.api.model.TermsList;
import kanava.api.model.TermsReading;
import kanava.api.model.TermsReadingPage;
import kanava.api.model.TermsReadingRequest;
import kanava.identity.CurrentActor;
import kanava.platform.PlatformRegister;
import kanava.platform.terms.Terms;
import kanava.platform.terms.TermsReadings;
import kanava.platform.terms.TermsRegister;
import kanava.server.locking.ETags;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class TermsController implements TermsApi {

    private final TermsRegister register;
    private final TermsReadings readings;
    private final PlatformRegister platforms;
    private final TermsView view;
    private final CurrentActor currentActor;

    TermsController(
            TermsRegister register,
            TermsReadings readings,
            PlatformRegister platforms,
            TermsView view,
            CurrentActor currentActor) {
        this.register = register;
        this.readings = readings;
        this.platforms = platforms;
        this.view = view;
        this.currentActor = currentActor;
    }

    @Override
    public TermsList listTerms() {
        var reader = currentActor.get();
        return view.list(register.all(reader), reader);
    }

    @Override
    public TermsList getTerms(String id) {
        var reader = currentActor.get();
        return view.list(register.of(reader, id), reader);
    }

    @Override
    public PlatformTerms moveTerms(String id, String ifMatch, TermsAddress address) {
        var actor = currentActor.get();
        var moved = register.move(
                actor, id, Terms.Kind.valueOf(address.getKind().name()), address.getUrl(), ETags.version(ifMatch));
        return view.one(moved, actor);
    }

    @Override
    public TermsReadingPage listTermsReadings(String id, Integer limit, String cursor) {
        var reader = currentActor.get();
        platforms.get(reader, id);
        var page = readings.readings(reader.organisationId(), id, limit, Optional.ofNullable(cursor));
        return new TermsReadingPage(view.readings(page.items(), reader))
                .nextCursor(page.nextCursor().orElse(null));
    }

    @Override
    public HttpResponse<TermsReading> recordTermsReading(String id, TermsReadingRequest request) {
        var actor = currentActor.get();
        var read = register.record(actor, id, TermsMapper.readNow(request));
        return HttpResponse.created(view.readings(List.of(read), actor).getFirst());
    }
}
