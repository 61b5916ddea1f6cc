package kanava.notification.letter;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kanava.notification.Notice;
import kanava.notification.NoticeContent;
import kanava.notification.NoticeKind;
import kanava.organisation.Organisation;
import kanava.policy.StepAct;
import kanava.verification.CheckKind;

/** One letter of each kind, with values made up, for whoever looks after the texts. */
@Singleton
public class Specimens {

    private static final Map<String, String> NAMES =
            Map.of("asks", "Aino Esimerkki", "decides", "Bo Exempel", "updates", "Eva Example");

    private static final Map<Words, String> REASONS = Map.of(
            Words.FI, "Tässä lukee, mitä kirjoittaja kertoi omin sanoin.",
            Words.SV, "Här står det som skribenten berättade med egna ord.",
            Words.EN, "Here stands what the writer told in words of their own.");

    private final Letters letters;

    Specimens(Letters letters) {
        this.letters = letters;
    }

    public Letter of(String kind, Words language, Organisation organisation, LocalDate today) {
        return kind.equals(Letters.DIGEST)
                ? letters.digest(
                        today,
                        List.of(
                                notice(NoticeKind.STEP_WAITS, language, organisation, today),
                                notice(NoticeKind.LINK_MISSING, language, organisation, today)),
                        language,
                        organisation.name(),
                        NAMES::get)
                : letters.about(
                        notice(NoticeKind.valueOf(kind), language, organisation, today),
                        language,
                        organisation.name(),
                        NAMES::get);
    }

    private static Notice notice(NoticeKind kind, Words language, Organisation organisation, LocalDate today) {
        var content = new NoticeContent(
                "Esimerkkikirjasto",
                "INSTAGRAM",
                "decides",
                "asks",
                null,
                StepAct.DECIDE,
                REASONS.get(language),
                7,
                List.of(CheckKind.LIST_PAGE_LINKS_TO_ACCOUNT.name(), CheckKind.ACCOUNT_LINKS_TO_ORGANISATION.name()),
                today.plusDays(30).toString(),
                "https://www.example.org/",
                List.of("asks", "updates"),
                true);
        var accountId = kind == NoticeKind.PROFILE_REPORTED ? null : "example";
        return new Notice("example", organisation.id(), "reads", 0, kind, accountId, content, Instant.EPOCH, null);
    }
}
