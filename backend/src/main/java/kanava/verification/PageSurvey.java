package kanava.verification;

import java.util.List;
import kanava.verification.fetch.FetchResult.Fetched;

/**
 * Everything a page links to, read as a check reads it: what is hidden, or was written by visitors, isn't there.
 *
 * @param shell it shows nothing without a browser or a login, so that its silence says nothing
 */
public record PageSurvey(List<Link> links, boolean shell) {

    /**
     * @param target absolute, and behind the detours of platforms
     * @param relMe it says of itself that it leads to the same owner
     */
    public record Link(String target, boolean relMe) {}

    public static PageSurvey of(Fetched page) {
        var reading = PageReading.of(page);
        return new PageSurvey(reading.links(), reading.isAShell());
    }
}
