package kanava.server.http;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** What no operation answers may be a page or file of the browser app. */
@Controller
final class NotFoundController {
    private final BrowserApp browserApp;
    private final ErrorResponseProcessor<?> problems;

    NotFoundController(BrowserApp browserApp, ErrorResponseProcessor<?> problems) {
        this.browserApp = browserApp;
        this.problems = problems;
    }

    @Error(status = HttpStatus.NOT_FOUND, global = true)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> notFound(HttpRequest<?> request) {
        Optional<HttpResponse<?>> page = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD
                ? browserApp.at(request.getPath())
                : Optional.empty();
        return page.orElseGet(() -> problems.processResponse(
                ErrorContext.builder(request).build(), HttpResponse.notFound()));
    }
}
