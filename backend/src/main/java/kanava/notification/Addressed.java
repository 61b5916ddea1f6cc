package kanava.notification;

import java.util.Set;

/** A thing to tell, and whom. */
record Addressed(NoticeKind kind, Set<String> personIds, NoticeContent content) {}
