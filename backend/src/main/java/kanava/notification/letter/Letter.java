package kanava.notification.letter;

import java.util.List;

/**
 * A message as it is written, before it becomes text or HTML: both say the same.
 *
 * @param organisation name of the sender's organisation
 * @param settings where the reader chooses how notices come
 */
public record Letter(String subject, Words language, List<Section> sections, String organisation, String settings) {

    /** @param heading empty where the letter is about one thing, which its subject names */
    public record Section(String heading, List<Block> blocks, String button, String link) {}

    /** A paragraph or a list, never both. */
    public record Block(List<String> lines, List<String> items) {

        private static final String BULLET = "- ";

        static Block of(List<String> lines) {
            return lines.stream().allMatch(line -> line.startsWith(BULLET))
                    ? new Block(
                            List.of(),
                            lines.stream()
                                    .map(line -> line.substring(BULLET.length()))
                                    .toList())
                    : new Block(lines, List.of());
        }

        public boolean paragraph() {
            return !lines.isEmpty();
        }

        public boolean list() {
            return !items.isEmpty();
        }
    }
}
