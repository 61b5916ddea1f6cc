package kanava.posting.web;

import jakarta.inject.Singleton;
import kanava.identity.CurrentActor;
import kanava.posting.PostingDesk;
import kanava.server.contract.Existence;

/** What isn't the reader's to see is 404, whatever else is wrong with the request. */
@Singleton
class PostingExistence implements Existence {

    private final PostingDesk desk;
    private final CurrentActor currentActor;

    PostingExistence(PostingDesk desk, CurrentActor currentActor) {
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/postings/{id}";
    }

    @Override
    public boolean exists(String id) {
        return desk.find(currentActor.get(), id).isPresent();
    }
}
