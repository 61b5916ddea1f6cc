package kanava.publication;

import java.util.Set;

/** A way of writing the list. The same list in the same form and language is the same bytes. */
public interface Form {

    String name();

    Pieces write(OfficialList list, Language language);

    /** Of the accounts; of everything else on a list every form may tell everything. */
    Set<Told> tells();
}
