package kanava.discovery.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import kanava.api.FindingApi;
import kanava.api.model.Finding;
import kanava.api.model.FindingLeaveRequest;
import kanava.api.model.FindingList;
import kanava.api.model.FindingNoteRequest;
import kanava.api.model.PageComparison;
import kanava.discovery.Looks;
import kanava.discovery.Triage;
import kanava.identity.CurrentActor;
import kanava.notedaddress.NotedAddress;
import kanava.server.locking.ETags;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class FindingController implements FindingApi {

    private final Triage triage;
    private final Looks looks;
    private final FindingView findings;
    private final ComparisonView comparison;
    private final CurrentActor currentActor;

    FindingController(
            Triage triage, Looks looks, FindingView findings, ComparisonView comparison, CurrentActor currentActor) {
        this.triage = triage;
        this.looks = looks;
        this.findings = findings;
        this.comparison = comparison;
        this.currentActor = currentActor;
    }

    @Override
    public PageComparison getPageComparison() {
        return comparison.of(currentActor.get().organisationId());
    }

    @Override
    public HttpResponse<PageComparison> comparePages() {
        looks.ask(currentActor.get());
        return HttpResponse.accepted().body(getPageComparison());
    }

    @Override
    public FindingList listFindings() {
        return findings.all(currentActor.get());
    }

    @Override
    public Finding getFinding(String id) {
        return findings.of(currentActor.get(), id);
    }

    @Override
    public Finding noteFinding(String id, String ifMatch, FindingNoteRequest request) {
        triage.note(
                currentActor.get(),
                id,
                ETags.version(ifMatch),
                NotedAddress.Kind.valueOf(request.getKind().name()),
                request.getReason(),
                request.getDone());
        return getFinding(id);
    }

    @Override
    public Finding requestForFinding(String id, String ifMatch) {
        triage.request(currentActor.get(), id, ETags.version(ifMatch));
        return getFinding(id);
    }

    @Override
    public Finding leaveFinding(String id, String ifMatch, FindingLeaveRequest request) {
        triage.leave(currentActor.get(), id, ETags.version(ifMatch), request.getReason());
        return getFinding(id);
    }

    @Override
    public Finding reopenFinding(String id, String ifMatch) {
        triage.reopen(currentActor.get(), id, ETags.version(ifMatch));
        return getFinding(id);
    }
}
