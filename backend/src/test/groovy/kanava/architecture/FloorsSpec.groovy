package kanava.architecture

import com.tngtech.archunit.base.DescribedPredicate
import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import spock.lang.Shared
import spock.lang.Specification

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

/** The house's floors: imports point down only, and nothing goes round in circles. */
class FloorsSpec extends Specification {
    /** From the ground up; who stands in one row doesn't know the others in it. */
    private static final List<List<String>> FLOORS = [
            ['server'], ['identity'], ['audit'], ['organisation'], ['policy', 'client'], ['platform'], ['approval'], ['account'],
            ['verification', 'retirement', 'suspension', 'custody', 'attachment', 'posting', 'inspection', 'notedaddress'], ['webpage', 'lookup', 'attestation'], ['publication'], ['discovery'], ['administration'], ['auditor', 'tasks', 'notification'],
            ['bootstrap', 'demo']]

    @Shared JavaClasses kanava = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages('kanava')

    def "every package has a floor"() {
        given:
        def packages = kanava.collect { it.packageName.split('\\.') }.findAll { it.size() > 1 }.collect { it[1] } as Set

        expect:
        packages - FLOORS.flatten() - ['api'] == [] as Set
    }

    def "#floor imports only from below"() {
        given:
        def above = FLOORS.drop(FLOORS.indexOf(FLOORS.find { it.contains(floor) })).flatten() - floor

        expect:
        noClasses().that().resideInAPackage("kanava.${floor}..")
                .should().dependOnClassesThat().resideInAnyPackage(*above.collect { "kanava.${it}.." } as String[])
                .allowEmptyShould(true).check(kanava)

        where:
        floor << FLOORS.flatten()
    }

    def "no feature goes round in a circle"() {
        expect:
        slices().matching('kanava.(*)..').should().beFreeOfCycles().check(kanava)
    }

    def "the rules know neither framework nor database nor wire"() {
        expect:
        noClasses().that().resideInAPackage('kanava.account').or().resideInAPackage('kanava.approval')
                .should().dependOnClassesThat().resideInAnyPackage('kanava.api..', 'io.micronaut.http..', 'io.micronaut.data..', 'java.sql..')
                .check(kanava)
    }

    def "generated models stop at the web"() {
        expect:
        noClasses().that(resideOutside('.web', 'kanava.auditor', 'kanava.tasks', 'kanava.server', 'kanava.api'))
                .should().dependOnClassesThat().resideInAnyPackage('kanava.api..')
                .check(kanava)
    }

    def "nobody reads the machine's clock: time comes from the one Clock"() {
        expect:
        noClasses().that().resideInAPackage('kanava..').and().doNotHaveFullyQualifiedName('kanava.server.db.EmbeddedDatabase')
                .should().callMethod(java.time.Instant, 'now')
                .orShould().callMethod(java.time.LocalDate, 'now')
                .orShould().callMethod(java.time.LocalDateTime, 'now')
                .orShould().callMethod(System, 'currentTimeMillis')
                .check(kanava)
    }

    def "names say what a thing is"() {
        expect:
        noClasses().that().resideOutsideOfPackage('kanava.api..')
                .should().haveSimpleNameEndingWith(ending)
                .check(kanava)

        where:
        ending << ['Impl', 'Manager', 'Helper', 'Util', 'Utils', 'Dto']
    }

    private static DescribedPredicate<JavaClass> resideOutside(String... places) {
        DescribedPredicate.describe("reside outside of $places", { JavaClass type ->
            places.every { it.startsWith('.') ? !type.packageName.endsWith(it) : !type.packageName.startsWith(it) }
        })
    }
}
