package kanava.server.http;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Problems;

/** What no operation answers may be a page or file of the browser app. */
@Controller
final class NotFoundController {
    private final BrowserApp browserApp;

    NotFoundController(BrowserApp browserApp) {
        this.browserApp = browserApp;
    }

    @Error(status = HttpStatus.NOT_FOUND, global = true)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> notFound(HttpRequest<?> request) {
        Optional<HttpResponse<?>> page = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD
                ? browserApp.at(request.getPath())
                : Optional.empty();
        return page.orElseGet(() -> Problems.answer(ProblemType.NOT_FOUND));
    }
}
