package kanava.lookup.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import java.time.Clock;
import kanava.api.LookupApi;
import kanava.api.model.LookupAnswer;
import kanava.lookup.LiveSnapshot;

/** Answers from memory, so it may stay on the event loop. */
@Controller
class LookupController implements LookupApi {

    private final LiveSnapshot snapshot;
    private final Clock clock;

    LookupController(LiveSnapshot snapshot, Clock clock) {
        this.snapshot = snapshot;
        this.clock = clock;
    }

    @Override
    public HttpResponse<LookupAnswer> lookup(String url, String ifNoneMatch) {
        return HttpResponse.ok(LookupMapper.answer(url, snapshot.get().orElseThrow(), clock.instant()));
    }
}
