package kanava.platform.terms;

import java.util.Optional;

/** Reads a page of the web as people would. Higher floors know how to do that safely. */
public interface TermsPages {

    /** @return the words to be seen; empty where the page couldn't be read */
    Optional<String> words(String url);
}
