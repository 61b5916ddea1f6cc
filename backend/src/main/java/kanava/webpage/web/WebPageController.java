package kanava.webpage.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import kanava.api.WebPageApi;
import kanava.api.model.WebPage;
import kanava.api.model.WebPageList;
import kanava.api.model.WebPageRequest;
import kanava.identity.CurrentActor;
import kanava.server.locking.ETags;
import kanava.webpage.WebPageFacts;
import kanava.webpage.WebPageRegister;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class WebPageController implements WebPageApi {

    private final WebPageRegister register;
    private final WebPageView view;
    private final CurrentActor currentActor;

    WebPageController(WebPageRegister register, WebPageView view, CurrentActor currentActor) {
        this.register = register;
        this.view = view;
        this.currentActor = currentActor;
    }

    @Override
    public WebPageList listWebPages() {
        return view.all(currentActor.get().organisationId());
    }

    @Override
    public WebPage getWebPage(String id) {
        return view.of(currentActor.get().organisationId(), id);
    }

    @Override
    public HttpResponse<WebPage> addWebPage(WebPageRequest request) {
        var actor = currentActor.get();
        var id = register.add(actor, facts(request)).id();
        return HttpResponse.created(view.of(actor.organisationId(), id), URI.create("/api/v1/web-pages/" + id));
    }

    @Override
    public WebPage changeWebPage(String id, String ifMatch, WebPageRequest request) {
        var actor = currentActor.get();
        register.change(actor, id, ETags.version(ifMatch), facts(request));
        return view.of(actor.organisationId(), id);
    }

    @Override
    public HttpResponse<Void> removeWebPage(String id, String ifMatch) {
        register.remove(currentActor.get(), id, ETags.version(ifMatch));
        return HttpResponse.noContent();
    }

    private static WebPageFacts facts(WebPageRequest request) {
        return new WebPageFacts(
                request.getUrl(), request.getUnitId(), request.getWholeUnit(), List.copyOf(request.getAccountIds()));
    }
}
