package kanava.bench;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The least that this server can answer: what every read is compared with. On the classpath of tests and bench only. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class Hello {

    @Get("/bench/hello")
    String hello() {
        return "hello";
    }
}
