package kanava.posting.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import kanava.account.web.AccountView;
import kanava.api.PostingApi;
import kanava.api.model.Account;
import kanava.api.model.Posting;
import kanava.api.model.PostingDeclined;
import kanava.api.model.PostingDone;
import kanava.api.model.PostingPage;
import kanava.api.model.PostingWish;
import kanava.identity.CurrentActor;
import kanava.organisation.WebAddress;
import kanava.posting.PostingDesk;
import kanava.server.locking.ETags;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class PostingController implements PostingApi {

    private final PostingDesk desk;
    private final PostingView view;
    private final AccountView accounts;
    private final CurrentActor currentActor;

    PostingController(PostingDesk desk, PostingView view, AccountView accounts, CurrentActor currentActor) {
        this.desk = desk;
        this.view = view;
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    @Override
    public Account passToMainAccount(String id, String ifMatch, PostingWish wish) {
        var actor = currentActor.get();
        var passed = desk.pass(actor, id, ETags.version(ifMatch), wish.getText().strip());
        return accounts.of(passed, actor);
    }

    @Override
    public PostingPage listPostings(String id, Integer limit, String cursor) {
        var reader = currentActor.get();
        var page = desk.about(reader, id, limit, Optional.ofNullable(cursor));
        return new PostingPage(view.of(page.items(), reader))
                .nextCursor(page.nextCursor().orElse(null));
    }

    @Override
    public Posting publishPosting(String id, String ifMatch, PostingDone done) {
        var actor = currentActor.get();
        var url = done.getUrl() == null ? null : WebAddress.withScheme(done.getUrl());
        var published = desk.publish(actor, id, ETags.version(ifMatch), url, text(done.getComment()));
        return view.of(published, actor);
    }

    @Override
    public Posting declinePosting(String id, String ifMatch, PostingDeclined declined) {
        var actor = currentActor.get();
        return view.of(desk.decline(actor, id, ETags.version(ifMatch), text(declined.getReason())), actor);
    }

    private static String text(String typed) {
        return typed == null ? null : typed.strip();
    }
}
