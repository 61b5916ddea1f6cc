package kanava.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import kanava.identity.Role;
import kanava.organisation.WebAddress;
import kanava.server.time.Horizon;

/** What a set of rules must hold beyond its shape, so that people can live by it. */
public final class PolicySense {

    /** Those who may ever decide; the contract says the same of its operations. */
    public static final Set<Role> DECIDING = EnumSet.of(Role.SUPERVISOR, Role.MANAGEMENT, Role.COMMUNICATIONS);

    private PolicySense() {}

    /**
     * Faults that may not even be saved.
     *
     * @param unitKnown whether an id is a unit's of the organisation
     * @param platformKnown whether an id is a platform's of its catalogue
     */
    public static List<PolicyFault> faults(
            PolicyDocument document, Predicate<String> unitKnown, Predicate<String> platformKnown) {
        var faults = new ArrayList<PolicyFault>();
        var chain = document.chain();
        for (int i = 0; i < chain.size(); i++) {
            if (!DECIDING.contains(chain.get(i).role())) {
                faults.add(PolicyFault.of("/document/chain/" + i + "/role", "role-cannot-decide"));
            }
        }
        if (chain.isEmpty() || chain.getLast().act() == StepAct.PROPOSE) {
            faults.add(PolicyFault.of("/document/chain", "no-deciding-step"));
        }
        for (int i = 0; i < document.platforms().size(); i++) {
            var unit = document.platforms().get(i).unitId();
            if (unit != null && !unitKnown.test(unit)) {
                faults.add(PolicyFault.of("/document/platforms/" + i + "/unitId", "unknown-unit"));
            }
        }
        addresses(
                faults,
                "/document/guidelineLinks/",
                "url",
                document.guidelineLinks(),
                PolicyDocument.GuidelineLink::url);
        addresses(
                faults,
                "/document/mandatedChannels/",
                "url",
                document.mandatedChannels(),
                PolicyDocument.MandatedChannel::url);
        addresses(
                faults,
                "/document/platforms/",
                "mainAddress",
                document.platforms(),
                PolicyDocument.PlatformRule::mainAddress);
        strangers(
                faults,
                "/document/platforms/",
                document.platforms(),
                PolicyDocument.PlatformRule::platform,
                platformKnown);
        strangers(
                faults,
                "/document/mandatedChannels/",
                document.mandatedChannels(),
                PolicyDocument.MandatedChannel::platform,
                platformKnown);
        twice(faults, "/document/platforms/", document.platforms(), PolicyDocument.PlatformRule::platform);
        twice(faults, "/document/questions/", document.questions(), PolicyDocument.AskedQuestion::question);
        twice(faults, "/document/purposes/", document.purposes(), PolicyDocument.Choice::key);
        twice(faults, "/document/goals/", document.goals(), PolicyDocument.Choice::key);
        twice(faults, "/document/citations/", document.citations(), PolicyDocument.Citation::rule);
        return faults;
    }

    /** What keeps a draft from coming into force: open approvals (LOI-doc), and a day that is not to come. */
    public static List<PolicyFault> unpublishable(PolicyDraft draft, LocalDate today) {
        var faults = new ArrayList<PolicyFault>();
        if (draft.inForceOn() == null) {
            faults.add(PolicyFault.of("/inForceOn", "missing"));
        } else if (draft.inForceOn().isBefore(today)) {
            faults.add(PolicyFault.of("/inForceOn", "in-the-past"));
        } else if (draft.inForceOn().isAfter(Horizon.from(today))) {
            faults.add(new PolicyFault(
                    "/inForceOn",
                    "day-out-of-range",
                    Map.of(
                            "earliest",
                            today.toString(),
                            "latest",
                            Horizon.from(today).toString())));
        }
        var approvals = draft.document().guidelineApprovals();
        for (int i = 0; i < approvals.size(); i++) {
            if (approvals.get(i).approvedOn() == null) {
                faults.add(PolicyFault.of("/document/guidelineApprovals/" + i + "/approvedOn", "approval-open"));
            }
        }
        return faults;
    }

    /** They become links on everybody's pages. */
    private static <T> void addresses(
            List<PolicyFault> faults, String pointer, String field, List<T> items, Function<T, String> address) {
        for (int i = 0; i < items.size(); i++) {
            var told = address.apply(items.get(i));
            if (told != null && !WebAddress.isOne(told)) {
                faults.add(PolicyFault.of(pointer + i + "/" + field, "not-a-web-address"));
            }
        }
    }

    private static <T> void strangers(
            List<PolicyFault> faults,
            String pointer,
            List<T> items,
            Function<T, String> platform,
            Predicate<String> known) {
        for (int i = 0; i < items.size(); i++) {
            var named = platform.apply(items.get(i));
            if (named != null && !known.test(named)) {
                faults.add(PolicyFault.of(pointer + i + "/platform", "unknown-platform"));
            }
        }
    }

    private static <T> void twice(List<PolicyFault> faults, String pointer, List<T> items, Function<T, ?> key) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(key.apply(items.get(i)))) {
                faults.add(PolicyFault.of(pointer + i, "not-unique"));
            }
        }
    }
}
