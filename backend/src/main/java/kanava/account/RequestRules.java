package kanava.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kanava.policy.Policy;

/** What a request must hold when it is submitted. */
final class RequestRules {

    private RequestRules() {}

    /** Every fault at once, in the order of the form. */
    static List<FieldError> faults(AccountRequest request, Policy.Document policy) {
        var faults = new ArrayList<FieldError>();
        missing(faults, "/purpose", request.purpose());
        missing(faults, "/audience", request.audience());
        missing(faults, "/platform", request.platform());
        missing(faults, "/name", request.name());
        missing(faults, "/unitId", request.unitId());
        missing(faults, "/responsibleId", request.responsibleId());
        updaters(faults, request, policy);
        mailbox(faults, request, policy);
        workingTime(faults, request, policy);
        return faults;
    }

    private static void missing(List<FieldError> faults, String pointer, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            faults.add(FieldError.of(pointer, "missing"));
        }
    }

    private static void updaters(List<FieldError> faults, AccountRequest request, Policy.Document policy) {
        if (request.updaterIds().size() < policy.minUpdaters()) {
            faults.add(new FieldError(
                    "/updaterIds", "too-few-updaters", Map.of("min", Integer.toString(policy.minUpdaters()))));
        }
    }

    private static void mailbox(List<FieldError> faults, AccountRequest request, Policy.Document policy) {
        var mailbox = request.sharedMailbox();
        if (mailbox == null || mailbox.isBlank()) {
            faults.add(FieldError.of("/sharedMailbox", "missing"));
        } else if (!policy.mailDomains().contains(domain(mailbox))) {
            faults.add(new FieldError(
                    "/sharedMailbox",
                    "mail-domain-not-allowed",
                    Map.of("domains", String.join(", ", policy.mailDomains()))));
        }
    }

    private static String domain(String mailbox) {
        return mailbox.substring(mailbox.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static void workingTime(List<FieldError> faults, AccountRequest request, Policy.Document policy) {
        var least = policy.minWeeklyHours();
        if (least == null) {
            return;
        }
        if (request.weeklyHours() == null || request.weeklyHours().compareTo(least) < 0) {
            faults.add(FieldError.of("/weeklyHours", "working-time-missing"));
        }
    }
}
