package kanava.publication.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import java.util.List;
import kanava.api.PublishingApi;
import kanava.api.model.ListDifference;
import kanava.api.model.ListVersionList;
import kanava.api.model.Presentation;
import kanava.api.model.PublicList;
import kanava.api.model.PublishRequest;
import kanava.identity.Actor;
import kanava.identity.CurrentActor;
import kanava.publication.Publishing;
import kanava.publication.Version;
import kanava.server.locking.ETags;

/** How the list is shown, what it said before, and what it says otherwise now. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class PublishingController implements PublishingApi {

    private static final int PAGE = 20;

    private final Publishing publishing;
    private final PublishingMapper mapper;
    private final CurrentActor currentActor;

    PublishingController(Publishing publishing, PublishingMapper mapper, CurrentActor currentActor) {
        this.publishing = publishing;
        this.mapper = mapper;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional
    public kanava.api.model.Publishing getPublishing() {
        return state(currentActor.get());
    }

    @Override
    public kanava.api.model.Publishing publishList(String ifMatch, PublishRequest request) {
        var actor = currentActor.get();
        publishing.publish(
                actor,
                ETags.version(ifMatch),
                PublishingMapper.presentation(request.getPresentation()),
                request.getNote());
        return state(actor);
    }

    @Override
    public PublicList previewList(Presentation presentation) {
        return PublicationMapper.list(
                publishing.preview(currentActor.get(), PublishingMapper.presentation(presentation)));
    }

    @Override
    @Transactional
    public ListVersionList listListVersions(Integer limit, Integer before) {
        var actor = currentActor.get();
        var most = limit == null ? PAGE : limit;
        var found = publishing.before(actor, before == null ? Integer.MAX_VALUE : before, most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new ListVersionList(mapper.versions(actor.organisationId(), page))
                .nextBefore(found.size() > most ? page.getLast().no() : null);
    }

    @Override
    @Transactional
    public ListDifference compareLists(String id, Integer since) {
        return PublishingMapper.difference(publishing.changes(currentActor.get(), Version.number(id), since));
    }

    private kanava.api.model.Publishing state(Actor actor) {
        var last = publishing.lastPublished(actor);
        var list = publishing.list(actor);
        return new kanava.api.model.Publishing(
                        ETags.of(last.map(Version::no).orElse(0)),
                        PublishingMapper.presentation(list.presentation()),
                        list.entries().size())
                .published(last.map(version -> mapper.versions(actor.organisationId(), List.of(version))
                                .getFirst())
                        .orElse(null))
                .changes(publishing
                        .sincePublished(actor)
                        .map(PublishingMapper::difference)
                        .orElse(null));
    }
}
