package kanava.contract

import kanava.account.AccountStatus
import kanava.attestation.AttestationHouse
import kanava.fixtures.SampleFiles

/** Fixtures of what is attested by hand; in a house whose accounts shut programs out. */
class AttestationExamples {
    private final AttestationHouse own = new AttestationHouse()

    AttestationExamples(Map<String, Closure<Example>> successes, Map<String, Map<String, Closure<Example>>> conflicts) {
        successes.listAttestations = {
            def account = own.walled()
            own.attested(account)
            new Example(house: own.house, who: 'webEditor', path: "/api/v1/accounts/${account.id()}/attestations".toString())
        }
        successes.attest = { attesting(own.walled()) }
        conflicts.attest['action-not-possible'] = { attesting(own.house.account([:], AccountStatus.APPROVED)) }
        conflicts.attest['attestation-waits'] = {
            def account = own.walled()
            own.attest('communications', account)
            attesting(account)
        }
        conflicts.attest['rules-not-met'] = { attesting(own.walled(), own.today().plusDays(1).toString()) }
        ['confirm', 'refuse'].each { verb ->
            successes[verb + 'Attestation'] = { deciding(verb, 'communications') }
            conflicts[verb + 'Attestation']['same-person-attested'] = { deciding(verb, 'webEditor') }
            conflicts[verb + 'Attestation']['attestation-decided'] = {
                def example = deciding(verb, 'communications')
                example.with(headers: ['If-Match': example.sendIn(own.house, 'POST').json.etag])
            }
        }
        conflicts.confirmAttestation['attestation-outdated'] = {
            def account = own.walled()
            def pending = own.attest('webEditor', account).json
            own.show(account, 'Kissavideoita')
            own.look(account)
            deciding('confirm', 'communications', pending)
        }
    }

    private Example attesting(account, String day = own.today().toString()) {
        def page = URLEncoder.encode(account.address() ?: 'https://www.facebook.com/kirjasto', 'UTF-8')
        new Example(house: own.house, who: 'webEditor', body: SampleFiles.PNG,
                path: "/api/v1/accounts/${account.id()}/attestations?page=$page&check=ACCOUNT_NAMES_ORGANISATION&seenOn=$day&name=kuva.png".toString())
    }

    private Example deciding(String verb, String who, Map pending = own.attest('webEditor', own.walled()).json) {
        new Example(house: own.house, who: who, path: "/api/v1/attestations/$pending.id/$verb".toString(),
                headers: ['If-Match': pending.etag as String], body: verb == 'refuse' ? [reason: 'Kuva on väärä'] : null)
    }
}
