package kanava.attachment;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kinds of file that are taken: none of them runs by being opened. */
public enum FileKind {
    PDF("application/pdf", ".pdf"),
    PNG("image/png", ".png"),
    JPEG("image/jpeg", ".jpg", ".jpeg"),
    WEBP("image/webp", ".webp"),
    TEXT("text/plain", ".txt"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
    OPEN_DOCUMENT_TEXT("application/vnd.oasis.opendocument.text", ".odt");

    /** What a screen can be kept as. */
    public static final Set<FileKind> PICTURES = EnumSet.of(PNG, JPEG, WEBP, PDF);

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    public List<String> endings() {
        return endings;
    }

    public static List<String> allEndings() {
        return endings(EnumSet.allOf(FileKind.class));
    }

    public static List<String> endings(Set<FileKind> kinds) {
        return kinds.stream().flatMap(kind -> kind.endings.stream()).toList();
    }

    /** Another ending would make another program open the file: a text called .bat is a program. */
    boolean suits(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }
}
