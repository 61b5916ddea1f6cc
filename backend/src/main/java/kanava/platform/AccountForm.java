package kanava.platform;

/** What an account can be on its platform. */
public enum AccountForm {
    /** An organisation's page. */
    PAGE,
    GROUP,
    CHANNEL,
    /** An account like everybody's, in the organisation's name. */
    ACCOUNT,
    /** The profile of one person, in their own name. */
    PROFILE,
    BLOG,
    /** An article about the organisation that others write. */
    ARTICLE,
    /** Something used without an account of its own: file sharing, a meeting poll, somebody else's service. */
    SERVICE
}
