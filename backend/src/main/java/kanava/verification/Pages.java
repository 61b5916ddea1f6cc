package kanava.verification;

import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.PageFetcher;

/** Pages and what they say; whoever keeps a page needn't have it read anew for each who asks. */
public interface Pages extends PageFetcher {

    default PageReading reading(Fetched page) {
        return PageReading.of(page);
    }
}
