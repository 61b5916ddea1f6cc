package kanava.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kanava.policy.Need;
import kanava.policy.PolicyDocument;
import kanava.policy.PolicyDocument.AskedQuestion;
import kanava.policy.PolicyRule;
import kanava.policy.Question;

/** What a request must hold when it is submitted. Each fault cites where the guideline says so, if it does. */
final class RequestRules {

    private final AccountRequest request;
    private final RequestPlan plan;
    private final PolicyDocument policy;
    private final LocalDate today;
    private final List<FieldError> faults = new ArrayList<>();

    private RequestRules(AccountRequest request, PolicyDocument policy, LocalDate today) {
        this.request = request;
        this.plan = request.plan();
        this.policy = policy;
        this.today = today;
    }

    /** Every fault at once, in the order of the form. */
    static List<FieldError> faults(AccountRequest request, PolicyDocument policy, LocalDate today) {
        var rules = new RequestRules(request, policy, today);
        rules.subject();
        rules.channel();
        rules.people();
        rules.aliases();
        if (request.kind().speaks()) {
            rules.upkeep();
        }
        rules.term();
        rules.questions();
        return rules.faults;
    }

    private void subject() {
        missing("/purpose", request.purpose());
        if (request.kind().speaks()) {
            missing("/audience", request.audience());
        }
        choice("/plan/purposeKey", plan.purposeKey(), policy.purposes(), PolicyRule.PURPOSES);
        choice("/plan/goalKey", plan.goalKey(), policy.goals(), PolicyRule.GOALS);
    }

    private void channel() {
        missing("/platform", request.platform(), PolicyRule.PLATFORMS);
        missing("/name", request.name());
        missing("/unitId", request.unitId());
        if (request.platform() != null) {
            policy.platform(request.platform()).ifPresent(this::platform);
        }
        if (request.kind() == ChannelKind.EXPERT) {
            expert();
        }
    }

    private void platform(PolicyDocument.PlatformRule rule) {
        switch (rule.standing()) {
            case NOT_ALLOWED -> fault("/platform", "platform-not-allowed", PolicyRule.PLATFORMS);
            case PLANNED -> {
                if (rule.unitId() != null && !rule.unitId().equals(request.unitId())) {
                    fault("/unitId", "platform-of-other-unit", PolicyRule.PLATFORMS, Map.of("unitId", rule.unitId()));
                }
            }
            case EXPERIMENTAL -> {
                if (plan.reviewOn() == null) {
                    fault("/plan/reviewOn", "missing", PolicyRule.PLATFORMS);
                }
            }
            case IN_USE -> {}
        }
    }

    private void expert() {
        var rule = policy.expertAccounts();
        if (rule.mode() == PolicyDocument.ExpertAccounts.Mode.NOT_ALLOWED) {
            fault("/kind", "expert-not-allowed", PolicyRule.EXPERT_ACCOUNTS);
            return;
        }
        missing("/plan/expertTitle", plan.expertTitle(), PolicyRule.EXPERT_ACCOUNTS);
        if (plan.expertTitle() != null && !rule.titles().isEmpty() && !named(rule)) {
            fault("/plan/expertTitle", "expert-title-not-named", PolicyRule.EXPERT_ACCOUNTS);
        }
        if (rule.usedPlatformsOnly() && request.platform() != null && !used(request.platform())) {
            fault("/platform", "platform-not-for-experts", PolicyRule.EXPERT_ACCOUNTS);
        }
    }

    private boolean named(PolicyDocument.ExpertAccounts rule) {
        var title = plan.expertTitle().toLowerCase(Locale.ROOT);
        return rule.titles().stream()
                .flatMap(text -> List.of(text.fi(), text.sv(), text.en()).stream())
                .anyMatch(named -> named.toLowerCase(Locale.ROOT).equals(title));
    }

    /** In use, or on trial: trials are for work with the young, where experts may follow (RAU-expert). */
    private boolean used(String platform) {
        return policy.platform(platform)
                .map(PolicyDocument.PlatformRule::standing)
                .filter(standing -> standing == PolicyDocument.PlatformRule.Standing.IN_USE
                        || standing == PolicyDocument.PlatformRule.Standing.EXPERIMENTAL)
                .isPresent();
    }

    private void people() {
        missing("/responsibleId", request.responsibleId());
        if (request.kind() != ChannelKind.OWNED) {
            return;
        }
        if (request.updaterIds().size() < policy.minUpdaters()) {
            fault("/updaterIds", "too-few-updaters", PolicyRule.MIN_UPDATERS, min(policy.minUpdaters()));
        }
        deputies();
    }

    /** IIS-3.2b: whoever has a duty of their own covers for nobody's leave; such a deputy doesn't count. */
    private void deputies() {
        var deputies = request.deputyIds();
        var covering = deputies.stream().filter(id -> !holdsDuty(id)).distinct().count();
        if (covering >= policy.minDeputies()) {
            return;
        }
        if (covering == deputies.size()) {
            fault("/deputyIds", "too-few-deputies", PolicyRule.MIN_DEPUTIES, min(policy.minDeputies()));
        }
        for (int i = 0; i < deputies.size(); i++) {
            if (holdsDuty(deputies.get(i))) {
                fault("/deputyIds/" + i, "deputy-has-a-duty", PolicyRule.MIN_DEPUTIES);
            }
        }
    }

    private boolean holdsDuty(String personId) {
        return personId.equals(request.responsibleId()) || request.updaterIds().contains(personId);
    }

    /** LSK-alias: only where the policy says so; that the platform takes none is looked up with it. */
    private void aliases() {
        var aliases = plan.aliases() == null ? List.<RequestPlan.Alias>of() : plan.aliases();
        if (!aliases.isEmpty() && !policy.aliasesAllowed()) {
            fault("/plan/aliases", "alias-not-allowed", PolicyRule.ALIASES_ALLOWED);
        }
        for (int i = 0; i < aliases.size(); i++) {
            if (!request.updaterIds().contains(aliases.get(i).personId())) {
                faults.add(FieldError.of("/plan/aliases/" + i + "/personId", "not-an-updater"));
            }
        }
    }

    private void upkeep() {
        loginMail();
        mail("/plan/contactMail", plan.contactMail(), policy.contactMail(), PolicyRule.CONTACT_MAIL);
        var least = policy.minWeeklyHours();
        if (least == null) {
            return;
        }
        if (request.weeklyHours() == null) {
            fault("/weeklyHours", "working-time-missing", PolicyRule.MIN_WEEKLY_HOURS);
        } else if (request.weeklyHours().compareTo(least) < 0) {
            var min = Map.of("min", least.stripTrailingZeros().toPlainString());
            fault("/weeklyHours", "too-little-working-time", PolicyRule.MIN_WEEKLY_HOURS, min);
        }
    }

    private void loginMail() {
        mail("/sharedMailbox", request.sharedMailbox(), policy.loginMail().sharedMailbox(), PolicyRule.LOGIN_MAIL);
        if (request.sharedMailbox() == null || !personal(request.sharedMailbox())) {
            return;
        }
        var allowed =
                switch (policy.loginMail().personalAddress()) {
                    case FORBIDDEN -> false;
                    case EXPERTS_ONLY -> request.kind() == ChannelKind.EXPERT;
                    case ALLOWED -> true;
                };
        if (!allowed) {
            fault("/sharedMailbox", "personal-address-not-allowed", PolicyRule.LOGIN_MAIL);
        }
    }

    private void mail(String pointer, String address, Need need, PolicyRule rule) {
        if (address == null || address.isBlank()) {
            if (need == Need.MUST) {
                fault(pointer, "missing", rule);
            }
        } else if (!policy.mailDomains().isEmpty() && !policy.mailDomains().contains(domain(address))) {
            fault(
                    pointer,
                    "mail-domain-not-allowed",
                    PolicyRule.MAIL_DOMAINS,
                    Map.of("domains", String.join(", ", policy.mailDomains())));
        }
    }

    /** Two names with a dot between are a person's; the organisation's own names aren't known here. */
    private boolean personal(String address) {
        return policy.personalAddressShape() == PolicyDocument.PersonalAddressShape.FIRSTNAME_LASTNAME
                && address.substring(0, address.indexOf('@')).matches("[\\p{L}-]{2,}\\.[\\p{L}-]{2,}");
    }

    private static String domain(String mailbox) {
        return mailbox.substring(mailbox.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private void term() {
        if (plan.endsOn() != null && plan.endsOn().isBefore(today)) {
            faults.add(FieldError.of("/plan/endsOn", "in-the-past"));
        }
        if (plan.decidingUnitId() != null) {
            missing("/plan/decidingGround", plan.decidingGround(), PolicyRule.CHAIN);
        }
    }

    /** That the terms have been read is no answer in words: it is looked up. */
    private void questions() {
        for (var asked : policy.questions()) {
            if (asked.need() == Need.MUST
                    && asked.question() != Question.TERMS_READ
                    && makesSense(asked)
                    && !answered(asked.question())) {
                faults.add(new FieldError(placeOf(asked.question()), "missing", section(asked.section())));
            }
        }
        var hours = new AskedQuestion(Question.SERVICE_HOURS, AskedQuestion.When.CLIENT_WORK, Need.MUST, null);
        var pointer = "/plan/answers/" + Question.SERVICE_HOURS.field();
        if (policy.serviceHoursRequired()
                && makesSense(hours)
                && plan.answer(Question.SERVICE_HOURS) == null
                && faults.stream().noneMatch(fault -> fault.pointer().equals(pointer))) {
            fault(pointer, "missing", PolicyRule.SERVICE_HOURS_REQUIRED);
        }
    }

    /** Three of the questions have a field of their own; words will do as well, save for who the founder is. */
    private boolean answered(Question question) {
        var words = plan.answer(question) != null;
        return switch (question) {
            case LANGUAGES -> words || plan.languages() != null;
            case OFFICIAL_CHANNEL -> words || plan.officialChannelUrl() != null;
            case FOUNDER -> plan.founderId() != null;
            default -> words;
        };
    }

    private static String placeOf(Question question) {
        return switch (question) {
            case LANGUAGES -> "/plan/languages";
            case OFFICIAL_CHANNEL -> "/plan/officialChannelUrl";
            case FOUNDER -> "/plan/founderId";
            default -> "/plan/answers/" + question.field();
        };
    }

    private boolean makesSense(AskedQuestion asked) {
        return switch (asked.when()) {
            case ALWAYS -> request.kind().speaks();
            case OWNED -> request.kind() == ChannelKind.OWNED;
            case EXPERT -> request.kind() == ChannelKind.EXPERT;
            case CLIENT_WORK -> request.kind().speaks() && plan.withClients();
            case CLOSED -> request.kind() == ChannelKind.OWNED && plan.closed();
            case SERVICE -> request.kind() == ChannelKind.SERVICE;
        };
    }

    private void choice(String pointer, String key, List<PolicyDocument.Choice> choices, PolicyRule rule) {
        if (choices.isEmpty() || !request.kind().speaks()) {
            return;
        }
        if (key == null) {
            fault(pointer, "missing", rule);
        } else if (choices.stream().noneMatch(choice -> choice.key().equals(key))) {
            fault(pointer, "not-a-choice", rule);
        }
    }

    private void missing(String pointer, Object value) {
        if (isEmpty(value)) {
            faults.add(FieldError.of(pointer, "missing"));
        }
    }

    private void missing(String pointer, Object value, PolicyRule rule) {
        if (isEmpty(value)) {
            fault(pointer, "missing", rule);
        }
    }

    private static boolean isEmpty(Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }

    private void fault(String pointer, String code, PolicyRule rule) {
        fault(pointer, code, rule, Map.of());
    }

    private void fault(String pointer, String code, PolicyRule rule, Map<String, String> params) {
        var all = new HashMap<>(section(policy.section(rule).orElse(null)));
        all.putAll(params);
        faults.add(new FieldError(pointer, code, Map.copyOf(all)));
    }

    private static Map<String, String> section(String section) {
        return section == null ? Map.of() : Map.of("section", section);
    }

    private static Map<String, String> min(int least) {
        return Map.of("min", Integer.toString(least));
    }
}
