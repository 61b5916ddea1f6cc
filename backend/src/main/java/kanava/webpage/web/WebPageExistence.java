package kanava.webpage.web;

import jakarta.inject.Singleton;
import kanava.identity.CurrentActor;
import kanava.server.contract.Existence;
import kanava.webpage.WebPages;

/** Another organisation's page is 404, whatever else is wrong with the request. */
@Singleton
class WebPageExistence implements Existence {

    private final WebPages pages;
    private final CurrentActor currentActor;

    WebPageExistence(WebPages pages, CurrentActor currentActor) {
        this.pages = pages;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/web-pages/{id}";
    }

    @Override
    public boolean exists(String id) {
        return pages.find(currentActor.get().organisationId(), id).isPresent();
    }
}
