package kanava.notification;

/** How somebody's notices come by mail; the app shows them in any case. */
public enum Delivery {
    AT_ONCE,
    DAILY_DIGEST,
    IN_APP_ONLY
}
