package kanava.verification;

/** What has to hold before an account is shown to the public as ours. */
public enum CheckKind {
    /** The page that lists all accounts of the organisation. */
    LIST_PAGE_LINKS_TO_ACCOUNT,
    /** Any other page that is to link to it, like its unit's: one check for each. */
    PAGE_LINKS_TO_ACCOUNT,
    ACCOUNT_LINKS_TO_ORGANISATION,
    ACCOUNT_NAMES_ORGANISATION;

    /** Whether it looks at a page of ours, and not at the account. */
    public boolean ofOurPage() {
        return this == LIST_PAGE_LINKS_TO_ACCOUNT || this == PAGE_LINKS_TO_ACCOUNT;
    }
}
