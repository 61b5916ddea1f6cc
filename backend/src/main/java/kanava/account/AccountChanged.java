package kanava.account;

import kanava.audit.AuditAction;

/** Told inside the transaction of each change; higher features listen, nobody calls them. */
public record AccountChanged(String organisationId, String accountId, AuditAction action) {}
