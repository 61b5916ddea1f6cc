package kanava.account;

/** What somebody is to one account. Roles open the door, relations decide. */
public enum Relation {
    /** Asked for the account. */
    REQUESTER,
    /** Holds the role of the review's current step, in its unit, or stands in for somebody who does. */
    DECIDER,
    /** Holds the role of a later step of the review, in its unit. */
    LATER_DECIDER,
    /** Answers for the account. */
    RESPONSIBLE,
    /** May post in it. */
    UPDATER,
    /** Covers for who may post in it. */
    DEPUTY,
    /** Has the role of security anywhere in the organisation. */
    SECURITY,
    /** Has the role of administrator anywhere in the organisation. */
    ADMINISTRATOR,
    /** Has the role of communications anywhere in the organisation: stands in for every responsible person. */
    COMMUNICATIONS,
    /** Keeps the organisation's list page. */
    WEB_EDITOR,
    /** Time itself. */
    CLOCK
}
