package kanava.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.publication.OfficialList.Entry;
import kanava.server.id.Fingerprint;

/** Which accounts close and when, as a calendar (RFC 5545) that others subscribe to. */
final class ClosingsCalendar {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Longest line, without its end. */
    private static final int OCTETS = 75;

    private ClosingsCalendar() {}

    static Pieces write(OfficialList list, Language language) {
        return Pieces.of(List.of(
                Stream.of(lines(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Kanava//Closings//EN",
                        "X-WR-CALNAME:"
                                + text(language.word("closings")
                                        .replace(
                                                "{organisation}",
                                                language.of(list.organisation().name()))),
                        // A calendar must hold something, and often nothing is about to close.
                        "BEGIN:VTIMEZONE",
                        "TZID:UTC",
                        "BEGIN:STANDARD",
                        "DTSTART:19700101T000000",
                        "TZOFFSETFROM:+0000",
                        "TZOFFSETTO:+0000",
                        "END:STANDARD",
                        "END:VTIMEZONE")),
                list.entries().stream().filter(Entry::isClosing).map(entry -> event(list, entry, language)),
                Stream.of(lines("END:VCALENDAR"))));
    }

    private static String event(OfficialList list, Entry entry, Language language) {
        var account = entry.account();
        var platform = list.platforms().name(account.platform());
        return lines(
                "BEGIN:VEVENT",
                "UID:%s@kanava".formatted(Fingerprint.of(account.address()).substring(0, 32)),
                "DTSTAMP:" + MOMENT.format(account.verification().checkedAt()),
                "DTSTART;VALUE=DATE:" + day(account.closesOn()),
                "DTEND;VALUE=DATE:" + day(account.closesOn().plusDays(1)),
                "SUMMARY:"
                        + text(language.word("closes")
                                .replace("{platform}", platform)
                                .replace("{account}", account.name())),
                account.successor() == null
                        ? ""
                        : "DESCRIPTION:" + text(language.word("follow").replace("{successor}", account.successor())),
                "URL:" + account.address(),
                "TRANSP:TRANSPARENT",
                "END:VEVENT");
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private static String lines(String... lines) {
        return Stream.of(lines)
                .filter(line -> !line.isEmpty())
                .map(ClosingsCalendar::folded)
                .collect(Collectors.joining());
    }

    /** A long line goes on in the next one behind a space; letters of several octets stay whole. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var letter : line.codePoints().mapToObj(Character::toString).toList()) {
            var size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(letter);
            octets += size;
        }
        return folded.append("\r\n").toString();
    }
}
