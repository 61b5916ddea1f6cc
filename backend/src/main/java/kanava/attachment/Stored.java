package kanava.attachment;

/**
 * A file whose content is in the store, and of which nothing is known yet.
 *
 * @param id under which it is kept
 * @param sha256 of the content, in hexadecimal
 */
public record Stored(String id, String name, FileKind kind, long size, String sha256) {}
