package kanava.publication.web;

import jakarta.inject.Singleton;
import kanava.publication.Publications;
import kanava.server.contract.Existence;

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
        return publications.list(slug).isPresent();
    }
}
