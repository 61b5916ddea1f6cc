package kanava.organisation.web;

import jakarta.inject.Singleton;
import kanava.organisation.Organisations;
import kanava.server.contract.Existence;

/** The public list of an organisation that nobody knows is 404, whatever else is wrong with the request. */
@Singleton
class OrganisationExistence implements Existence {

    private final Organisations organisations;

    OrganisationExistence(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String path() {
        return "/api/v1/public/organisations/{slug}";
    }

    @Override
    public boolean exists(String slug) {
        return organisations.bySlug(slug).isPresent();
    }
}
