package kanava.publication.web;

import jakarta.inject.Singleton;
import kanava.publication.Publications;
import kanava.server.contract.Existence;

/** The public list of an organisation that nobody knows is 404, whatever else is wrong with the request. */
@Singleton
class PublishedOrganisations implements Existence {

    private final Publications publications;

    PublishedOrganisations(Publications publications) {
        this.publications = publications;
    }

    @Override
    public String path() {
        return "/api/v1/public/organisations/{slug}";
    }

    @Override
    public boolean exists(String slug) {
        return publications.knows(slug);
    }
}
