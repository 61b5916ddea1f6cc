package kanava.publication.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import kanava.api.WellKnownApi;
import kanava.api.model.JsonResourceDescriptor;
import kanava.api.model.ResourceLink;
import kanava.publication.OfficialList;
import kanava.publication.Publications;
import kanava.publication.WellKnown;
import kanava.server.problem.NotFound;

/** For an organisation's own web server to take or to send on to. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class WellKnownController implements WellKnownApi {

    private final Publications publications;
    private final WellKnown wellKnown;

    WellKnownController(Publications publications, WellKnown wellKnown) {
        this.publications = publications;
        this.wellKnown = wellKnown;
    }

    @Override
    public HttpResponse<String> getAtprotoDid(String slug, String domain, String ifNoneMatch) {
        return HttpResponse.ok(wellKnown.atprotoDid(list(slug), domain).orElseThrow(NotFound::new))
                .contentType("text/plain;charset=utf-8");
    }

    @Override
    public HttpResponse<JsonResourceDescriptor> getWebFinger(
            String slug, String resource, List<String> rel, String ifNoneMatch) {
        return wellKnown
                .webFinger(list(slug), resource, rel == null ? List.of() : rel)
                .map(WellKnownController::descriptor)
                .map(descriptor -> HttpResponse.ok(descriptor).contentType("application/jrd+json"))
                .orElseThrow(NotFound::new);
    }

    private OfficialList list(String slug) {
        return publications.of(slug).orElseThrow(NotFound::new).list();
    }

    private static JsonResourceDescriptor descriptor(WellKnown.Descriptor told) {
        return new JsonResourceDescriptor(
                told.subject(),
                told.aliases(),
                told.links().stream()
                        .map(link -> new ResourceLink(link.rel(), link.type(), link.href()))
                        .toList());
    }
}
