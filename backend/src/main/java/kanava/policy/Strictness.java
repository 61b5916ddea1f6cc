package kanava.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import kanava.policy.PolicyDocument.AnswerTime;
import kanava.policy.PolicyDocument.AskedQuestion;
import kanava.policy.PolicyDocument.AskedQuestion.When;
import kanava.policy.PolicyDocument.ExpertAccounts;
import kanava.policy.PolicyDocument.LoginMail;
import kanava.policy.PolicyDocument.PlatformRule;

/**
 * What "stricter" means for one kind of value.
 *
 * @param stricter of an inherited value and a unit's own: in every respect as strict as the stricter of the two
 * @param heard whether that (first) is what the unit told (second); where it isn't, the unit told something looser
 */
record Strictness<T>(BinaryOperator<T> stricter, BiPredicate<T, T> heard) {

    static final Strictness<Integer> MORE = new Strictness<>(Math::max);
    /** Null means that nothing is demanded. */
    static final Strictness<Integer> LESS = first(Comparator.<Integer>naturalOrder());

    static final Strictness<BigDecimal> MORE_HOURS = first(Comparator.<BigDecimal>reverseOrder());
    static final Strictness<Boolean> ON = new Strictness<>(Boolean::logicalOr);
    static final Strictness<Boolean> OFF = new Strictness<>(Boolean::logicalAnd);
    static final Strictness<Need> STRONGER = new Strictness<>(Strictness::stronger);
    static final Strictness<AnswerTime> SOONER = new Strictness<>(Strictness::sooner);
    static final Strictness<LoginMail> LOGIN = new Strictness<>(Strictness::login);
    static final Strictness<ExpertAccounts> EXPERTS = new Strictness<>(Strictness::experts);
    static final Strictness<List<String>> FEWER = new Strictness<>(Strictness::fewer);
    static final Strictness<List<PlatformRule>> FORBIDDING =
            new Strictness<>(Strictness::forbidding, (effective, own) -> true);
    static final Strictness<List<AskedQuestion>> ASKING = new Strictness<>(
            Strictness::asking, (effective, own) -> own.stream().allMatch(question -> asks(effective, question)));

    private Strictness(BinaryOperator<T> stricter) {
        this(stricter, Strictness::same);
    }

    T of(T inherited, T own) {
        return stricter.apply(inherited, own);
    }

    /** The own value would let through what the inherited one doesn't. */
    boolean looser(T inherited, T own) {
        return !heard.test(of(inherited, own), own);
    }

    /** As strict: lists in whatever order, numbers however written. */
    static boolean same(Object one, Object other) {
        return switch (one) {
            case BigDecimal number -> other instanceof BigDecimal that && number.compareTo(that) == 0;
            case AnswerTime time ->
                other instanceof AnswerTime that && weight(time).equals(weight(that));
            case ExpertAccounts experts ->
                other instanceof ExpertAccounts that
                        && experts.mode() == that.mode()
                        && experts.usedPlatformsOnly() == that.usedPlatformsOnly()
                        && same(experts.titles(), that.titles());
            case List<?> list -> other instanceof List<?> that && new HashSet<>(list).equals(new HashSet<>(that));
            case null -> other == null;
            default -> one.equals(other);
        };
    }

    private static <V> Strictness<V> first(Comparator<V> order) {
        return new Strictness<>(BinaryOperator.minBy(Comparator.nullsLast(order)));
    }

    private static Need stronger(Need one, Need other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Time that doesn't wait for the office is stricter than time that does. */
    private static AnswerTime sooner(AnswerTime inherited, AnswerTime own) {
        if (inherited == null) {
            return own;
        }
        var least = hours(own) <= hours(inherited) ? own : inherited;
        return new AnswerTime(
                least.amount(),
                least.unit(),
                inherited.officeHoursOnly() && own.officeHoursOnly(),
                stronger(inherited.need(), own.need()));
    }

    private static int hours(AnswerTime time) {
        return time.unit() == AnswerTime.Unit.DAYS ? 24 * time.amount() : time.amount();
    }

    private static List<Object> weight(AnswerTime time) {
        return List.of(hours(time), time.officeHoursOnly(), time.need());
    }

    private static LoginMail login(LoginMail inherited, LoginMail own) {
        return new LoginMail(
                stronger(inherited.sharedMailbox(), own.sharedMailbox()),
                inherited.personalAddress().compareTo(own.personalAddress()) <= 0
                        ? inherited.personalAddress()
                        : own.personalAddress());
    }

    /** Where no title may under both, nobody may: an empty list would mean that everybody may. */
    private static ExpertAccounts experts(ExpertAccounts inherited, ExpertAccounts own) {
        var titles = fewer(inherited.titles(), own.titles());
        var disjoint = !own.titles().isEmpty()
                && !inherited.titles().isEmpty()
                && own.titles().stream().noneMatch(inherited.titles()::contains);
        var mode = Stream.of(inherited.mode(), own.mode())
                .max(Comparator.comparing(Strictness::strictness))
                .get();
        return new ExpertAccounts(
                disjoint ? ExpertAccounts.Mode.NOT_ALLOWED : mode,
                inherited.usedPlatformsOnly() || own.usedPlatformsOnly(),
                titles);
    }

    private static int strictness(ExpertAccounts.Mode mode) {
        return switch (mode) {
            case FREE -> 0;
            case SUPERVISOR_AGREES -> 1;
            case EXCEPTION -> 2;
            case NOT_ALLOWED -> 3;
        };
    }

    /** An empty list means any. Where nothing stands in both, the inherited list stays: looser it must not become. */
    private static <V> List<V> fewer(List<V> inherited, List<V> own) {
        if (inherited.isEmpty() || own.isEmpty()) {
            return inherited.isEmpty() ? own : inherited;
        }
        var both = inherited.stream().filter(own::contains).toList();
        return both.isEmpty() ? inherited : both;
    }

    /** @param own only platforms that are not allowed */
    private static List<PlatformRule> forbidding(List<PlatformRule> inherited, List<PlatformRule> own) {
        var rules = new ArrayList<>(inherited);
        for (var forbidden : own) {
            var at = rules.stream().map(PlatformRule::platform).toList().indexOf(forbidden.platform());
            if (at < 0) {
                rules.add(forbidden);
            } else {
                rules.set(at, rules.get(at).forbidden());
            }
        }
        return rules;
    }

    private static List<AskedQuestion> asking(List<AskedQuestion> inherited, List<AskedQuestion> own) {
        var asked = new ArrayList<>(inherited);
        for (var question : own) {
            var at = asked.stream().map(AskedQuestion::question).toList().indexOf(question.question());
            if (at < 0) {
                asked.add(question);
            } else {
                asked.set(at, asking(asked.get(at), question));
            }
        }
        return asked;
    }

    /** A service is no account: what is asked of the one says nothing of the other, and the inherited question stays. */
    private static AskedQuestion asking(AskedQuestion inherited, AskedQuestion own) {
        if (inherited.when() != own.when() && (inherited.when() == When.SERVICE || own.when() == When.SERVICE)) {
            return inherited;
        }
        var when = inherited.when() == own.when() ? own.when() : When.ALWAYS;
        var need = stronger(inherited.need(), own.need());
        return when == inherited.when() && need == inherited.need()
                ? inherited
                : new AskedQuestion(own.question(), when, need, own.section());
    }

    /** Whatever it cites. */
    private static boolean asks(List<AskedQuestion> asked, AskedQuestion own) {
        return asked.stream()
                .anyMatch(question -> question.question() == own.question()
                        && question.when() == own.when()
                        && question.need() == own.need());
    }
}
