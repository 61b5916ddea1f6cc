package kanava.contract

import kanava.discovery.Reports
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Kanava

/** Fixtures of the organisation's own pages, of profiles the register doesn't know, and of what the public reports. */
class FindingExamples {
    private static final String AT = '/api/v1/findings'

    private final FurnishedHouse house

    FindingExamples(FurnishedHouse house, Map<String, Closure<Example>> successes,
                    Map<String, Map<String, Closure<Example>>> conflicts) {
        this.house = house
        successes.getPageComparison = { new Example(who: 'webEditor', path: '/api/v1/page-comparison') }
        successes.comparePages = { new Example(who: 'communications', path: '/api/v1/page-comparison/look') }
        successes.listFindings = { reported(); new Example(who: 'webEditor', path: AT) }
        successes.getFinding = { on('').with(headers: [:]) }
        successes.noteFinding = { on('/note', note()) }
        conflicts.noteFinding['finding-settled'] = { settled('/note', note()) }
        conflicts.noteFinding['rules-not-met'] = {
            def example = on('/note', note())
            def address = house.as('webEditor').get(example.path.replace('/note', '')).json.address
            house.account(kanava.account.AccountStatus.ACTIVE, address: address)
            example
        }
        successes.requestForFinding = { on('/request') }
        conflicts.requestForFinding['finding-settled'] = { settled('/request') }
        successes.leaveFinding = { on('/leave', [reason: 'A partner keeps it']) }
        conflicts.leaveFinding['finding-settled'] = { settled('/leave', [reason: 'A partner keeps it']) }
        successes.reopenFinding = { settled('/reopen') }
        conflicts.reopenFinding['finding-open'] = { on('/reopen') }
        successes.reportProfile = { clear(); report(FurnishedHouse.address()) }
        conflicts.reportProfile['rules-not-met'] = { report('nowhere') }
        successes.sendReportForm = {
            clear()
            new Example(path: '/api/v1/public/report.html', headers: ['Content-Type': 'application/x-www-form-urlencoded'],
                    body: "organisation=$house.slug&url=${URLEncoder.encode(FurnishedHouse.address(), 'UTF-8')}&words=&website=&lang=en".toString())
        }
    }

    private Example report(String address) {
        new Example(path: "/api/v1/public/organisations/$house.slug/reports", body: [address: address, words: 'It asks for money'])
    }

    private static Map note() {
        [kind: 'NOT_OURS', reason: 'A reader told us', done: 'Told the platform']
    }

    /** @return the finding's path and etag */
    private List<String> reported() {
        clear()
        def address = FurnishedHouse.address()
        Kanava.bean(Reports).take(house.id, address, 'It asks for money')
        def finding = house.as('webEditor').get(AT).json.items.find { it.address == address }
        ["$AT/$finding.id".toString(), finding.etag]
    }

    private Example on(String verb, Map body = null) {
        def (path, etag) = reported()
        new Example(who: 'communications', path: path + verb, body: body, headers: ['If-Match': etag])
    }

    private Example settled(String verb, Map body = null) {
        def (path, etag) = reported()
        def left = house.as('communications').post('If-Match': etag as String, "$path/leave", [reason: 'A partner keeps it'])
        assert left.status == 200: left
        new Example(who: 'communications', path: path + verb, body: body, headers: ['If-Match': left.json.etag])
    }

    /** A house takes only so many, and every test leaves some behind. */
    private void clear() {
        House.sql { sql ->
            sql.execute("UPDATE finding SET state = 'LEFT' WHERE organisation_id = ? AND state = 'OPEN'", [house.id])
            sql.execute('UPDATE noted_address SET ended_at = confirmed_at, end_reason = ? WHERE organisation_id = ? AND ended_at IS NULL', ['Over', house.id])
        }
    }
}
