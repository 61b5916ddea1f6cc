package kanava.publication.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kanava.api.model.ListDifference;
import kanava.api.model.ListIntro;
import kanava.api.model.ListLanguage;
import kanava.api.model.ListVersion;
import kanava.api.model.ListWords;
import kanava.api.model.ListedAccount;
import kanava.api.model.ListedChange;
import kanava.api.model.ListedFact;
import kanava.api.model.ListedFactField;
import kanava.api.model.PresentationGrouping;
import kanava.api.model.PresentationOrder;
import kanava.api.model.RecommendedGroup;
import kanava.api.model.RecommendedService;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.Text;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.organisation.web.OrganisationMapper;
import kanava.publication.Difference;
import kanava.publication.Language;
import kanava.publication.Presentation;
import kanava.publication.Publishing;
import kanava.publication.Recommended;
import kanava.publication.Version;
import kanava.server.time.Wire;

@Singleton
class PublishingMapper {

    private final People people;
    private final Units units;

    PublishingMapper(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    List<ListVersion> versions(String organisationId, List<Version> versions) {
        var publishers = people.find(
                organisationId,
                versions.stream()
                        .map(Version::publisherId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        var tree = units.of(organisationId);
        return versions.stream()
                .map(version -> version(version, publishers, tree))
                .toList();
    }

    private ListVersion version(Version version, Map<String, Person> publishers, UnitTree tree) {
        return new ListVersion(version.no(), Wire.at(version.recordedAt()), version.hash(), version.accounts())
                .publisher(Optional.ofNullable(version.publisherId())
                        .map(publishers::get)
                        .map(person -> OrganisationMapper.person(person, tree))
                        .orElse(null))
                .note(version.note());
    }

    static ListDifference difference(Publishing.Compared compared) {
        var said = difference(compared.said());
        return compared.isShownOtherwise()
                ? said.before(presentation(compared.before())).after(presentation(compared.after()))
                : said;
    }

    static ListDifference difference(Difference difference) {
        return new ListDifference(
                facts(difference.organisation()),
                difference.added().stream().map(PublishingMapper::listed).toList(),
                difference.removed().stream().map(PublishingMapper::listed).toList(),
                difference.changed().stream()
                        .map(change -> new ListedChange(listed(change.account()), facts(change.facts())))
                        .toList());
    }

    private static List<ListedFact> facts(List<Difference.Fact> facts) {
        return facts.stream()
                .map(fact -> new ListedFact(ListedFactField.fromValue(fact.field()))
                        .before(fact.before() == null ? null : OrganisationMapper.longText(fact.before()))
                        .after(fact.after() == null ? null : OrganisationMapper.longText(fact.after())))
                .toList();
    }

    private static ListedAccount listed(Difference.Listed account) {
        return new ListedAccount(account.platform(), account.name(), account.address());
    }

    static kanava.api.model.Presentation presentation(Presentation presentation) {
        var intro = presentation.intro();
        return new kanava.api.model.Presentation(
                        presentation.mainFirst(),
                        PresentationGrouping.valueOf(presentation.grouping().name()),
                        PresentationOrder.valueOf(presentation.order().name()),
                        presentation.languages().stream()
                                .map(language -> ListLanguage.valueOf(language.name()))
                                .toList())
                .intro(intro == null ? null : new ListIntro(intro.fi(), intro.sv(), intro.en()))
                .recommended(recommended(presentation));
    }

    static Presentation presentation(kanava.api.model.Presentation presentation) {
        var intro = presentation.getIntro();
        return new Presentation(
                presentation.getMainFirst(),
                Presentation.Grouping.valueOf(presentation.getGrouping().name()),
                Presentation.Order.valueOf(presentation.getOrder().name()),
                presentation.getLanguages().stream()
                        .map(language -> Language.valueOf(language.name()))
                        .distinct()
                        .toList(),
                intro == null ? null : new Text(intro.getFi(), intro.getSv(), intro.getEn()),
                presentation.getRecommended() == null
                        ? List.of()
                        : presentation.getRecommended().stream()
                                .map(group -> new Recommended(
                                        text(group.getAudience()),
                                        group.getServices().stream()
                                                .map(service -> new Recommended.Service(
                                                        text(service.getName()), service.getUrl()))
                                                .toList()))
                                .toList());
    }

    static List<RecommendedGroup> recommended(Presentation presentation) {
        return presentation.recommended().stream()
                .map(group -> new RecommendedGroup(
                        words(group.audience()),
                        group.services().stream()
                                .map(service -> new RecommendedService(words(service.name()), service.url()))
                                .toList()))
                .toList();
    }

    private static ListWords words(Text text) {
        return new ListWords(text.fi(), text.sv(), text.en());
    }

    private static Text text(ListWords words) {
        return new Text(words.getFi(), words.getSv(), words.getEn());
    }
}
