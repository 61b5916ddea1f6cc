package kanava.publication;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.organisation.OfficialChannel;
import kanava.organisation.Organisation;
import kanava.organisation.Text;
import kanava.policy.Need;
import kanava.policy.PolicyDocument.AnswerTime;
import kanava.publication.OfficialList.Entry;

/** PUB-plain: what each entry tells in whole sentences. Whether and when it answers, and where confidential matters go. */
public final class Plain {

    /** @param url where the sentence leads; null where the account told a way in its own words */
    public record Confidential(Text text, String url) {}

    static final Text NOBODY_ANSWERS = said(language -> language.word("answersNever"));

    private Plain() {}

    public static Text answers(OfficialList list, Entry entry) {
        var contact = entry.account().contact();
        return contact.unattended() ? NOBODY_ANSWERS : answers(contact.serviceHours(), time(list, entry));
    }

    /** @param time null where nothing is promised */
    static Text answers(String hours, AnswerTime time) {
        return hours != null
                ? said(language -> language.word("answersDuring").replace("{hours}", ended(hours)))
                : said(language -> time == null ? language.word("answersUnpromised") : within(time, language));
    }

    /** Hours of its own take the place of the rules (LSK-hours), and so does its word that nobody answers. */
    static AnswerTime time(OfficialList list, Entry entry) {
        var account = entry.account();
        return account.contact().serviceHours() == null && !account.contact().unattended()
                ? list.arrangement().answerTimes().in(account.unitId())
                : null;
    }

    private static String within(AnswerTime time, Language language) {
        var unit = time.unit().name().toLowerCase(Locale.ROOT);
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
            return new Confidential(confidentialIn(contact.protectedChannel()), null);
        }
        var organisation = list.organisation();
        var url = contact.officialChannelUrl() == null ? organisation.homeUrl() : contact.officialChannelUrl();
        return new Confidential(confidentialAt(url, channelName(organisation, url)), url);
    }

    static Text confidentialIn(String words) {
        return confidential(language -> ended(words) + ".");
    }

    /** @param name null where the address has none */
    static Text confidentialAt(String url, Text name) {
        return confidential(
                language -> name == null ? Markup.readable(url).replaceFirst("(?i)^www\\.", "") : language.of(name));
    }

    /** @return null where the organisation has no channel there */
    static Text channelName(Organisation organisation, String url) {
        return organisation.officialChannels().stream()
                .filter(channel -> channel.url().equals(url))
                .map(OfficialChannel::name)
                .findFirst()
                .orElse(null);
    }

    /** @return null unless it closes */
    public static Text closing(Entry entry) {
        var key = entry.account().successor() == null ? "closingOnly" : "closing";
        return entry.isClosing()
                ? said(language -> language.word(key)
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
