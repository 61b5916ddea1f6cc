package kanava.posting.web;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.account.Accounts;
import kanava.api.model.PostingAccount;
import kanava.api.model.PostingState;
import kanava.identity.Actor;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.organisation.web.OrganisationMapper;
import kanava.posting.Posting;
import kanava.posting.PostingDesk;
import kanava.server.locking.ETags;
import kanava.server.time.Wire;

/** What is to be published, with the names of people and accounts. */
@Singleton
class PostingView {

    private final PostingDesk desk;
    private final Accounts accounts;
    private final People people;
    private final Units units;

    PostingView(PostingDesk desk, Accounts accounts, People people, Units units) {
        this.desk = desk;
        this.accounts = accounts;
        this.people = people;
        this.units = units;
    }

    @Transactional
    List<kanava.api.model.Posting> of(List<Posting> postings, Actor reader) {
        var tree = units.of(reader.organisationId());
        var persons = people.find(reader.organisationId(), ids(postings, Posting::requesterId, Posting::answererId));
        var names = accounts.names(reader.organisationId(), ids(postings, Posting::accountId, Posting::requestId));
        var answerable = desk.answerable(reader, postings);
        return postings.stream()
                .map(posting -> posting(posting, persons, names, tree, answerable.contains(posting.id())))
                .toList();
    }

    kanava.api.model.Posting of(Posting posting, Actor reader) {
        return of(List.of(posting), reader).getFirst();
    }

    private static Set<String> ids(
            List<Posting> postings, Function<Posting, String> one, Function<Posting, String> other) {
        return postings.stream()
                .flatMap(posting -> Stream.of(one, other).map(id -> id.apply(posting)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static kanava.api.model.Posting posting(
            Posting posting,
            Map<String, Person> persons,
            Map<String, String> names,
            UnitTree tree,
            boolean answerable) {
        return new kanava.api.model.Posting(
                        posting.id(),
                        ETags.of(posting.version()),
                        PostingState.valueOf(posting.state().name()),
                        new PostingAccount(posting.accountId()).name(names.get(posting.accountId())),
                        new PostingAccount(posting.requestId()).name(names.get(posting.requestId())),
                        OrganisationMapper.person(persons, posting.requesterId(), tree),
                        posting.text(),
                        Wire.at(posting.askedAt()),
                        answerable)
                .answeredBy(OrganisationMapper.person(persons, posting.answererId(), tree))
                .answeredAt(Wire.at(posting.answeredAt()))
                .comment(posting.comment())
                .url(posting.url());
    }
}
