package kanava.notification.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.account.web.ActorMapper;
import kanava.api.model.CheckKind;
import kanava.api.model.NoticeKind;
import kanava.api.model.StepAct;
import kanava.notification.Notice;
import kanava.notification.NoticeContent;
import kanava.organisation.Person;
import kanava.server.time.Wire;

/** Notices as the contract writes them, with today's names of people. */
final class NoticeMapper {

    private NoticeMapper() {}

    /** Everybody whose name is needed. */
    static Set<String> people(Collection<Notice> notices) {
        return notices.stream()
                .map(Notice::content)
                .flatMap(content -> Stream.concat(
                        Stream.of(content.actorId(), content.requesterId()).filter(Objects::nonNull),
                        content.maintainerIds().stream()))
                .collect(Collectors.toSet());
    }

    static kanava.api.model.Notice notice(Notice notice, Map<String, Person> people) {
        var content = notice.content();
        return new kanava.api.model.Notice(
                        notice.id(),
                        NoticeKind.valueOf(notice.kind().name()),
                        Wire.at(notice.happenedAt()),
                        content.platform())
                .accountId(notice.accountId())
                .accountName(content.accountName())
                .readAt(Wire.at(notice.readAt()))
                .actor(ActorMapper.name(content.actorId(), people))
                .change(content.change())
                .requester(ActorMapper.name(content.requesterId(), people))
                .act(
                        content.act() == null
                                ? null
                                : StepAct.valueOf(content.act().name()))
                .reason(content.reason())
                .waitingDays(content.waitingDays())
                .missing(missing(content))
                .closesOn(content.closesOn() == null ? null : LocalDate.parse(content.closesOn()))
                .successorUrl(content.successorUrl())
                .maintainers(maintainers(content, people))
                .hijacked(content.hijacked());
    }

    private static List<CheckKind> missing(NoticeContent content) {
        return content.missing().isEmpty()
                ? null
                : content.missing().stream().map(CheckKind::valueOf).toList();
    }

    private static List<String> maintainers(NoticeContent content, Map<String, Person> people) {
        return content.maintainerIds().isEmpty()
                ? null
                : content.maintainerIds().stream()
                        .map(id -> ActorMapper.name(id, people))
                        .filter(Objects::nonNull)
                        .toList();
    }
}
