package kanava.policy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kanava.organisation.Text;

/** One version of an organisation's rules. Versions never change; a request is decided under the one it was submitted under. */
public record Policy(int no, LocalDate inForceOn, Document document) {

    /**
     * The rules themselves.
     *
     * @param chain steps in order; the last one's approval opens the way
     * @param noticeDays days between announcing a closing and its last day
     * @param minUpdaters people with update rights at the least
     * @param minWeeklyHours working hours a week at the least; null where none is demanded
     * @param mailDomains domains of shared mailboxes; subdomains are their own
     * @param verificationDays days that evidence of a mutual link holds
     * @param guideline name of the document the rules come from; null where there is none
     */
    @Serdeable
    public record Document(
            List<PolicyStep> chain,
            int noticeDays,
            int minUpdaters,
            @Nullable BigDecimal minWeeklyHours,
            List<String> mailDomains,
            int verificationDays,
            @Nullable Text guideline,
            List<Citation> citations) {}

    /** Where a value stands in the guideline; a value that is not cited is the product's default. */
    @Serdeable
    public record Citation(Rule rule, String section) {}

    public enum Rule {
        CHAIN,
        NOTICE_DAYS,
        MIN_UPDATERS,
        MAIL_DOMAINS,
        VERIFICATION_DAYS,
        WEEKLY_HOURS
    }

    public List<PolicyStep> chain() {
        return document.chain();
    }
}
