package kanava.account

import kanava.fixtures.Given
import kanava.organisation.Language
import kanava.organisation.Organisation
import kanava.organisation.Person
import kanava.organisation.PersonKind
import kanava.organisation.Text
import kanava.organisation.Unit
import kanava.organisation.UnitLevel
import kanava.policy.PolicyDocument.MaintainersShown
import spock.lang.Specification

import java.time.LocalDate

/** What an account says of itself, as far as the policy and the platform let it. */
class PublicProfileSpec extends Specification {
    private static final UNIT = new Unit('unit', null, UnitLevel.UNIT, new Text('Matkailu', 'Turism', 'Tourism'))
    private static final OFFICIAL = 'Virallinen tili – Iisalmen kaupunki: https://www.iisalmi.fi/some'

    def profiles = new PublicProfile({ it.contains('hijacked') } as Successors)

    def "purpose and maintainers are told as far as the policy shows them: #shown (IIS-3.1b)"() {
        expect:
        text([platform: 'YOUTUBE'], shown) == "Matkailun uutiset ${who}$OFFICIAL".toString()

        where:
        shown                          | who
        MaintainersShown.NONE          | ''
        MaintainersShown.UNIT          | 'Ylläpito: Matkailu. '
        MaintainersShown.DUTY          | 'Ylläpito: Johtaja (vastuuhenkilö), Opas (päivittäjä). '
        MaintainersShown.NAME_AND_DUTY | 'Ylläpito: Rea Vastuu (Johtaja, vastuuhenkilö), Uno Opas (Opas, päivittäjä), Ulla Opas (Opas, päivittäjä). '
    }

    def "how private messages are dealt with is told, before the purpose gives way (IIS-3.6c)"() {
        given:
        def plan = Given.plan(answers: [privateMessages: 'Emme vastaa  yksityisviesteihin.'])

        expect:
        text([platform: 'YOUTUBE', plan: plan], MaintainersShown.UNIT) ==
                "Matkailun uutiset Emme vastaa yksityisviesteihin. Ylläpito: Matkailu. $OFFICIAL".toString()
        text([platform: 'X', plan: plan, purpose: 'Kerromme matkailusta. ' * 9], MaintainersShown.UNIT).with {
            it.length() <= 160 && it.contains('Emme vastaa yksityisviesteihin.') && it.endsWith(OFFICIAL)
        }
    }

    def "while it closes the account says when, why, what to follow and whose it is, in three languages (IIS-3.6a)"() {
        given:
        def retirement = new Retirement('Omat sanat', 'NO_RESOURCES', Given.NOW, LocalDate.of(2026, 12, 31), 'https://www.iisalmi.fi/')
        def why = new Text('Voimavarat loppuivat.', 'Resurserna tog slut.', 'The means ran out.')

        when:
        def said = profiles.closing(Given.request(platform: platform), retirement, why, Given.ORGANISATION)

        then:
        said.text().fi() == fi
        [said.text().fi(), said.text().sv(), said.text().en()].every { it.length() <= said.most() && !it.contains('Omat') }
        said.text().sv().startsWith('Kontot stängs 31.12.2026.')
        said.text().en().startsWith('This account closes on 31 December 2026.')

        where:
        platform    || fi
        'YOUTUBE'   || "Tili suljetaan 31.12.2026. Voimavarat loppuivat. Seuraa: https://www.iisalmi.fi/ $OFFICIAL".toString()
        'INSTAGRAM' || "Tili suljetaan 31.12.2026. Voimavarat loppuivat. Seuraa: https://www.iisalmi.fi/ $OFFICIAL".toString()
        'TIKTOK'    || 'Tili suljetaan 31.12.2026. Voimavarat loppuivat. Seuraa: https://www.iisalmi.fi/'
    }

    def "it is cut to what the platform leaves, the purpose first; whose it is last (IIS-3.1b): #platform"() {
        when:
        def profile = profile([platform: platform, purpose: 'Kerromme matkailun uutisista, tapahtumista ja palveluista koko seudulla. ' * 3],
                MaintainersShown.UNIT)

        then:
        profile.most() == most
        profile.text().fi().endsWith(OFFICIAL)
        [profile.text().fi(), profile.text().sv(), profile.text().en()].every { it.length() <= most }
        profile.text().fi().contains('Ylläpito') == maintainers
        profile.text().fi().contains('…') == purpose

        where:
        platform    | most | maintainers | purpose
        'INSTAGRAM' | 150  | true        | true
        'X'         | 160  | true        | true
        'TIKTOK'    | 80   | false       | false
    }

    def "a long name gives way before the link, at the end of a word (IIS-3.1b): #platform, #link"() {
        given:
        def ministry = new Organisation('org', 'stm', new Text('Sosiaali- ja terveysministeriö', 'Social- och hälsovårdsministeriet',
                'Ministry of Social Affairs and Health'), Given.ORGANISATION.zone(), link, link)

        when:
        def profile = profile([platform: platform], MaintainersShown.UNIT, ministry)

        then:
        [profile.text().fi(), profile.text().sv(), profile.text().en()].every { it.length() <= profile.most() }
        profile.text().en() == english

        where:
        platform | link                                                || english
        'TIKTOK' | 'https://stm.fi/sosiaalinen-media'                  || 'Official account – Ministry of Social Affairs…: https://stm.fi/sosiaalinen-media'
        'TIKTOK' | 'https://stm.fi/' + 'a' * 50                        || 'https://stm.fi/' + 'a' * 50
        'TIKTOK' | 'https://stm.fi/' + 'a' * 90                        || 'Maintained by: Tourism. Official account – Ministry of Social Affairs and Health'
        'X'      | 'https://stm.fi/sosiaalinen-media'                  || 'Matkailun uutiset Maintained by: Tourism. Official account – Ministry of Social Affairs and Health: https://stm.fi/sosiaalinen-media'
    }

    def "under an alias neither name nor title is told (LSK-alias)"() {
        given:
        def plan = Given.plan(aliases: [new RequestPlan.Alias('updater1', 'Päivystäjä Kuu')])

        expect:
        text([platform: 'YOUTUBE', plan: plan], MaintainersShown.NAME_AND_DUTY).contains('Päivystäjä Kuu (päivittäjä), Ulla Opas')
        !text([platform: 'YOUTUBE', plan: plan], MaintainersShown.NAME_AND_DUTY).contains('Uno')
    }

    private String text(Map request, MaintainersShown shown) {
        profile(request, shown).text().fi()
    }

    private PublicProfile.Profile profile(Map request, MaintainersShown shown, Organisation organisation = Given.ORGANISATION) {
        def people = [responsible: ['Rea Vastuu', 'Johtaja'], updater1: ['Uno Opas', 'Opas'], updater2: ['Ulla Opas', 'Opas']].collectEntries { id, told ->
            [id, new Person(id, told[0], 'unit', told[1], null, Language.FI, PersonKind.EMPLOYEE, null, 0)]
        }
        profiles.of(Given.request(request), new PublicProfile.Maintainers(shown, UNIT, people), organisation)
    }
}
