package kanava.notification.mail;

import java.time.Instant;
import kanava.notification.letter.Letter;

/**
 * A letter on its way.
 *
 * @param id makes the Message-ID: the same mail sent twice can be told from two mails
 * @param address the reader's
 * @param name the reader's
 */
public record Envelope(String id, String address, String name, Letter letter, Instant writtenAt) {}
