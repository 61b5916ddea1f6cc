package kanava.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kanava.policy.PolicyDocument;
import kanava.policy.PolicyRule;

/** What a proposal to change an account must hold: what a new request does, save for what nobody can change any more. */
final class ChangeRules {

    /** They belong to the address; another one is another account. */
    private static final Set<String> FIXED = Set.of("/kind", "/platform", "/plannedAddress");

    private ChangeRules() {}

    static List<FieldError> faults(Account account, AccountRequest wanted, Facts facts) {
        var approved = account.request();
        var faults = new ArrayList<FieldError>();
        fixed(faults, "/kind", approved.kind(), wanted.kind());
        fixed(faults, "/platform", approved.platform(), wanted.platform());
        fixed(faults, "/plannedAddress", approved.plannedAddress(), wanted.plannedAddress());
        handedOver(faults, approved, wanted, facts.policy().document());
        if (new Proposal(approved, wanted).changesNothing()) {
            faults.add(FieldError.of("/name", "nothing-changed"));
        }
        faults.addAll(
                changeable(RequestRules.faults(wanted, facts.policy().document(), facts.today()), approved, wanted));
        return faults;
    }

    /** A platform that is no longer allowed is no fault of a new name, nor that who founded the account has left since. */
    static List<FieldError> changeable(List<FieldError> faults, AccountRequest approved, AccountRequest wanted) {
        var founderId = wanted.plan().founderId();
        var sameFounder = founderId != null && founderId.equals(approved.plan().founderId());
        return faults.stream()
                .filter(fault -> !FIXED.contains(fault.pointer()))
                .filter(fault -> !(sameFounder && fault.pointer().equals(References.FOUNDER)))
                .toList();
    }

    /** RAU-expert: an expert's account is theirs alone; when they leave it closes. */
    private static void handedOver(
            List<FieldError> faults, AccountRequest approved, AccountRequest wanted, PolicyDocument policy) {
        if (approved.kind() == ChannelKind.EXPERT
                && wanted.responsibleId() != null
                && !wanted.responsibleId().equals(approved.responsibleId())) {
            var cited = policy.section(PolicyRule.EXPERT_ACCOUNTS).map(section -> Map.of("section", section));
            faults.add(new FieldError("/responsibleId", "expert-not-handed-over", cited.orElse(Map.of())));
        }
    }

    private static void fixed(List<FieldError> faults, String pointer, Object approved, Object wanted) {
        if (!Objects.equals(approved, wanted)) {
            faults.add(FieldError.of(pointer, "cannot-change"));
        }
    }
}
