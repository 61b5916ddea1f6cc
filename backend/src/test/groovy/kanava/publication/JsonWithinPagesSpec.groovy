package kanava.publication

import kanava.lookup.Snapshot
import kanava.organisation.Organisation
import kanava.organisation.Text
import groovy.json.JsonSlurper
import org.jsoup.Jsoup
import spock.lang.Specification

import java.time.Instant
import java.time.ZoneId

/** PUB-formats: what is pasted into the source of a page stays in its script, whatever an organisation is called. */
class JsonWithinPagesSpec extends Specification {
    static final String NAME = 'Kunta</script><script>alert(1)</script><!--'

    def "a name can't end the script it stands in: #form"() {
        given:
        def name = new Text(NAME, NAME, NAME)
        def organisation = new Organisation('o', 'o', name, ZoneId.of('Europe/Helsinki'), 'https://o.fi/some', 'https://o.fi/', [], Instant.EPOCH, 0)
        def list = Publication.of(organisation, Snapshot.of([organisation], []), Instant.EPOCH, Arrangement.NONE, URI.create('https://kanava.fi'), null)

        when:
        def written = list.in(form, Language.FI).stream().getText('UTF-8')
        def page = Jsoup.parse("<script type=\"application/ld+json\">$written</script>")

        then:
        page.select('script').size() == 1
        new JsonSlurper().parseText(page.selectFirst('script').data()).toString().contains(NAME)

        where:
        form << [Forms.JSON_LD, Forms.DATASET, Forms.XPOC]
    }
}
