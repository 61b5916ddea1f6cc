package kanava.contract

import kanava.fixtures.FurnishedHouse
import kanava.identity.Scope

import java.time.LocalDate

/** Fixtures of API clients and their tokens. */
class ClientExamples {
    private final FurnishedHouse house
    private final Map<String, Closure<Example>> successes
    private final Map<String, Map<String, Closure<Example>>> conflicts

    ClientExamples(FurnishedHouse house, Map<String, Closure<Example>> successes, Map<String, Map<String, Closure<Example>>> conflicts) {
        this.house = house
        this.successes = successes
        this.conflicts = conflicts
        clients()
    }

    private void clients() {
        def basic = { id -> 'Basic ' + "$id:secret".bytes.encodeBase64() }
        successes.issueToken = {
            def client = house.newClient([Scope.ACCOUNTS_READ], 'secret')
            new Example(path: '/api/v1/oauth/token', body: 'grant_type=client_credentials',
                    headers: [Authorization: basic(client.id()), 'Content-Type': 'application/x-www-form-urlencoded'])
        }
        successes.listClients = { new Example(who: 'administrator', path: '/api/v1/clients') }
        successes.getClient = { onClient('', null).with(headers: [:]) }
        successes.createClient = { new Example(who: 'administrator', path: '/api/v1/clients', body: newClient()) }
        conflicts.createClient['rules-not-met'] = { successes.createClient().with(body: newClient(contactId: 'nobody')) }
        successes.rotateSecret = { onClient('/rotate-secret', [expiresOn: inDays(60)]) }
        conflicts.rotateSecret['rules-not-met'] = { onClient('/rotate-secret', [expiresOn: inDays(0)]) }
        conflicts.rotateSecret['client-ended'] = { ended(onClient('/rotate-secret', [expiresOn: inDays(60)])) }
        successes.endClient = { onClient('/end', null) }
        conflicts.endClient['client-ended'] = { ended(onClient('/end', null)) }
    }

    private Example onClient(String verb, Map body) {
        new Example(who: 'administrator', path: "/api/v1/clients/${house.newClient([Scope.AUDIT_READ]).id()}$verb", body: body,
                headers: ['If-Match': '"0"'])
    }

    private Example ended(Example example) {
        house.endClients()
        example
    }

    private Map newClient(Map changes = [:]) {
        [name: 'Importer', scopes: ['accounts:read'], contactId: house.person('requester').id(), expiresOn: inDays(30)] + changes
    }

    private static String inDays(int days) {
        LocalDate.now().plusDays(days).toString()
    }
}
