package kanava.publication;

/** A way of writing the list. The same list in the same form and language is the same bytes. */
public interface Form {

    String name();

    Pieces write(OfficialList list, Language language);
}
