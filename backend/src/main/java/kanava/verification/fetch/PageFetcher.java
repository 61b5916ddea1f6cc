package kanava.verification.fetch;

/** Reads one page of the web. Never throws: what comes from outside is an answer, however bad it is. */
public interface PageFetcher {

    FetchResult fetch(String address, Medium medium);

    default FetchResult fetch(String address) {
        return fetch(address, Medium.PAGE);
    }

    /** The same for whoever has time only so long. */
    default PageFetcher within(Deadline deadline) {
        return this;
    }

    /** The same for somebody who waits for the answer, and may just have put right what was wrong. */
    default PageFetcher forPeople() {
        return this;
    }
}
