package kanava.notification;

/**
 * How a person is written to.
 *
 * @param email null where none is known
 * @param language fi, sv or en
 */
public record Contact(String personId, String name, String email, String language, Delivery way) {}
