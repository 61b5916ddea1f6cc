package kanava.verification;

/** What has to hold before an account is shown to the public as ours. */
public enum CheckKind {
    LIST_PAGE_LINKS_TO_ACCOUNT,
    ACCOUNT_LINKS_TO_ORGANISATION,
    ACCOUNT_NAMES_ORGANISATION
}
