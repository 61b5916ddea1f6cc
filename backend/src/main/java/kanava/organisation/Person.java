package kanava.organisation;

import java.time.Instant;

/**
 * Somebody who works here, or was elected. A person need not have a sign-in.
 *
 * @param title title or duty; null where none is recorded
 * @param email where notices go; null where there is none
 * @param archivedAt null while the person is here
 * @param version counts the changes of facts, roles and sign-in
 */
public record Person(
        String id,
        String name,
        String unitId,
        String title,
        String email,
        Language language,
        PersonKind kind,
        Instant archivedAt,
        long version) {

    /** Somebody new of whom no more is known. */
    public Person(String id, String name, String unitId) {
        this(id, name, unitId, null, null, Language.FI, PersonKind.EMPLOYEE, null, 0);
    }

    public boolean archived() {
        return archivedAt != null;
    }

    public Person archived(Instant at) {
        return new Person(id, name, unitId, title, email, language, kind, at, version);
    }
}
