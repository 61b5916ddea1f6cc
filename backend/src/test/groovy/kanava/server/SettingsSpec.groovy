package kanava.server

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Duration

class SettingsSpec extends Specification {
    @TempDir
    Path data

    def "without any setting Kanava is a demonstration on this machine only"() {
        when:
        def settings = read([:])

        then:
        settings.demo()
        settings.bind() == '127.0.0.1'
        settings.port() == 8080
        settings.database().empty
        settings.secret().length() >= 32
    }

    def "the demonstration's secret survives a restart"() {
        expect:
        read([:]).secret() == read([:]).secret()
    }

    def "a setting that does not exist is refused by name"() {
        when:
        read(KANAVA_PROT: '8080')

        then:
        def refused = thrown(Settings.Refused)
        refused.message.contains('KANAVA_PROT is not a setting')
    }

    def "everything that is wrong is told at once"() {
        when:
        read(KANAVA_PORT: 'eighty', KANAVA_DEMO: 'yes', KANAVA_CLOCK_OFFSET: 'two weeks')

        then:
        def refused = thrown(Settings.Refused)
        ['KANAVA_PORT=eighty', 'KANAVA_DEMO=yes', 'KANAVA_CLOCK_OFFSET=two weeks'].every { refused.message.contains(it) }
    }

    def "the clock of a demonstration can be put forward, never back"() {
        expect:
        read(KANAVA_CLOCK_OFFSET: 'P14D').clockOffset() == Duration.ofDays(14)

        when:
        read(KANAVA_CLOCK_OFFSET: '-P1D')

        then:
        thrown(Settings.Refused)
    }

    def "a real register's clock tells the truth"() {
        when:
        read(real() + [KANAVA_CLOCK_OFFSET: 'P1D'])

        then:
        thrown(Settings.Refused)
    }

    def "demonstration sign-ins are never offered to the network"() {
        when:
        read(KANAVA_BIND: '0.0.0.0')

        then:
        thrown(Settings.Refused)
    }

    def "a real register needs its #name"() {
        when:
        read(real() - [(name): real()[name]])

        then:
        def refused = thrown(Settings.Refused)
        refused.message.contains("$name must be set")

        where:
        name << ['KANAVA_SECRET', 'KANAVA_PUBLIC_URL', 'KANAVA_DB_USER', 'KANAVA_DB_PASSWORD']
    }

    def "with a database of one's own there are no demonstration sign-ins unless asked for"() {
        expect:
        !read(real()).demo()
        read(real() + [KANAVA_DEMO: 'true']).demo()
        read(real()).publicOverTls()
    }

    def "limits are numbers, or off"() {
        expect:
        read([:]).rateLimit() == OptionalInt.of(600)
        read(KANAVA_REPORT_LIMIT: '7').reportLimit() == OptionalInt.of(7)
        read(KANAVA_RATE_LIMIT: '30', KANAVA_SIGN_IN_LIMIT: 'off').with { [it.rateLimit(), it.signInLimit()] } ==
                [OptionalInt.of(30), OptionalInt.empty()]

        when:
        read(KANAVA_RATE_LIMIT: '0', KANAVA_SIGN_IN_LIMIT: 'many')

        then:
        def refused = thrown(Settings.Refused)
        ['KANAVA_RATE_LIMIT=0', 'KANAVA_SIGN_IN_LIMIT=many'].every { refused.message.contains(it) }
    }

    def "a check has a minute, or what is set within reason"() {
        expect:
        read([:]).checkDeadline() == Duration.ofMinutes(1)
        read(KANAVA_CHECK_DEADLINE: 'PT2M').checkDeadline() == Duration.ofMinutes(2)

        when:
        read(KANAVA_CHECK_DEADLINE: value)

        then:
        def refused = thrown(Settings.Refused)
        refused.message.contains("KANAVA_CHECK_DEADLINE=$value")

        where:
        value << ['PT19S', 'PT11M', '60']
    }

    def "trusted proxies are addresses and networks, never names"() {
        expect:
        read(KANAVA_TRUSTED_PROXIES: '10.1.2.3, 172.30.71.0/24,::1').trustedProxies() ==
                ['10.1.2.3', '172.30.71.0/24', '::1'].collect { Network.of(it) }

        when:
        read(KANAVA_TRUSTED_PROXIES: value)

        then:
        def refused = thrown(Settings.Refused)
        refused.message.contains("KANAVA_TRUSTED_PROXIES=$value")

        where:
        value << ['proxy.example.org', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/x', '10.0.0.1,,10.0.0.2']
    }

    def "mail is off until a server is named, and on with its usual port"() {
        expect:
        read([:]).mail().empty
        read(KANAVA_MAIL_HOST: 'mail.example.org', KANAVA_MAIL_FROM: 'Kanava <kanava@example.org>').mail().get() ==
                new Settings.Mail('mail.example.org', 587, Settings.Mail.Tls.STARTTLS, Optional.empty(), 'Kanava <kanava@example.org>')
        read(mail() + [KANAVA_MAIL_TLS: 'TLS']).mail().get().port() == 465
        read(mail() + [KANAVA_MAIL_TLS: 'NONE', KANAVA_MAIL_PORT: '1025']).mail().get().port() == 1025
        read(mail() + [KANAVA_MAIL_USER: 'kanava', KANAVA_MAIL_PASSWORD: 'x']).mail().get().login().get().user() == 'kanava'
    }

    def "a mail server that can't be used as set is told at the start: #wrong"() {
        when:
        read(mail() + wrong)

        then:
        def refused = thrown(Settings.Refused)
        refused.message.contains(named)

        where:
        wrong                                                                        || named
        [KANAVA_MAIL_FROM: '']                                                       || 'KANAVA_MAIL_FROM must be set'
        [KANAVA_MAIL_FROM: 'no address']                                             || 'KANAVA_MAIL_FROM=no address'
        [KANAVA_MAIL_FROM: 'a@example.org, b@example.org']                           || 'KANAVA_MAIL_FROM=a@example.org'
        [KANAVA_MAIL_PORT: '0']                                                      || 'KANAVA_MAIL_PORT=0'
        [KANAVA_MAIL_TLS: 'SSL']                                                     || 'KANAVA_MAIL_TLS=SSL'
        [KANAVA_MAIL_USER: 'kanava']                                                 || 'KANAVA_MAIL_PASSWORD must be set'
        [KANAVA_MAIL_USER: 'kanava', KANAVA_MAIL_PASSWORD: 'x', KANAVA_MAIL_TLS: 'NONE'] || 'for everybody to read'
    }

    private static Map<String, String> mail() {
        [KANAVA_MAIL_HOST: 'mail.example.org', KANAVA_MAIL_FROM: 'kanava@example.org']
    }

    private Settings read(Map<String, String> environment) {
        Settings.from([KANAVA_DATA: data.toString()] + environment)
    }

    private static Map<String, String> real() {
        [KANAVA_DB_URL: 'jdbc:mysql://db:3306/kanava', KANAVA_DB_USER: 'kanava', KANAVA_DB_PASSWORD: 'x',
         KANAVA_SECRET: 'a-secret-of-at-least-thirty-two-characters', KANAVA_PUBLIC_URL: 'https://kanava.example.org']
    }
}
