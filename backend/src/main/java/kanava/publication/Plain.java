package kanava.publication;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.organisation.OfficialChannel;
import kanava.organisation.Text;
import kanava.policy.Need;
import kanava.policy.PolicyDocument.AnswerTime;
import kanava.publication.OfficialList.Entry;

/** PUB-plain: what each entry tells in whole sentences. Whether and when it answers, and where confidential matters go. */
public final class Plain {

    /** @param url where the sentence leads; null where the account told a way in its own words */
    public record Confidential(Text text, String url) {}

    private Plain() {}

    /** Hours of its own take the place of the rules (LSK-hours). */
    public static Text answers(OfficialList list, Entry entry) {
        var account = entry.account();
        var hours = account.contact().serviceHours();
        if (hours != null) {
            return said(language -> language.word("answersDuring").replace("{hours}", ended(hours)));
        }
        var time = list.arrangement().answerTimes().in(account.unitId());
        return said(language -> time == null ? language.word("answersUnpromised") : within(time, language));
    }

    private static String within(AnswerTime time, Language language) {
        var unit = time.unit().name().toLowerCase();
        var number = time.amount() == 1 ? "one." : "many.";
        return Stream.of(
                        language.word(time.need() == Need.MUST ? "answersWithin" : "answersAimed")
                                .replace(
                                        "{time}",
                                        language.word(number + unit)
                                                .replace("{amount}", Integer.toString(time.amount()))),
                        time.officeHoursOnly() ? language.word("answersInOfficeHours") : "")
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Social media is no place for them: the account's protected channel, the one it leads to, or the organisation's own. */
    public static Confidential confidential(OfficialList list, Entry entry) {
        var contact = entry.account().contact();
        if (contact.protectedChannel() != null) {
            return new Confidential(confidential(language -> ended(contact.protectedChannel()) + "."), null);
        }
        var organisation = list.organisation();
        var url = contact.officialChannelUrl() == null ? organisation.homeUrl() : contact.officialChannelUrl();
        var name = organisation.officialChannels().stream()
                .filter(channel -> channel.url().equals(url))
                .map(OfficialChannel::name)
                .findFirst()
                .orElseGet(() -> said(language -> Markup.readable(url).replaceFirst("(?i)^www\\.", "")));
        return new Confidential(confidential(language -> language.of(name)), url);
    }

    /** @return null unless it closes */
    public static Text closing(Entry entry) {
        return entry.isClosing()
                ? said(language -> language.word("closing")
                        .replace("{day}", language.day(entry.account().closesOn())))
                : null;
    }

    /** Own words within a sentence of ours, which ends itself. */
    static String ended(String words) {
        return words.strip().replaceFirst("\\.$", "");
    }

    private static Text confidential(Function<Language, String> where) {
        return said(language -> language.word("confidential").replace("{where}", where.apply(language)));
    }

    private static Text said(Function<Language, String> sentence) {
        return new Text(sentence.apply(Language.FI), sentence.apply(Language.SV), sentence.apply(Language.EN));
    }
}
