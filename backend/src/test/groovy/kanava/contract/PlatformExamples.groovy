package kanava.contract

import kanava.fixtures.FurnishedHouse

/** Fixtures of platforms, an organisation's own among them, and of their terms. */
class PlatformExamples {
    PlatformExamples(FurnishedHouse house, Map<String, Closure<Example>> successes, Map<String, Map<String, Closure<Example>>> conflicts) {
        def at = '/api/v1/platforms'
        def count = 0
        def own = { Map changes = [:] ->
            [name: "Own ${++count}".toString(), category: 'SOCIAL_NETWORK', mark: 'o', hosts: ["own${count}.example.org".toString()],
             profilePath: '/@{name}', exactCase: false, forms: ['ACCOUNT'], limits: ['REAL_NAMES_ONLY']] + changes
        }
        // With a page of its own for the terms.
        def added = {
            def platform = house.as('administrator').post(at, own()).json
            house.as('administrator').put("$at/$platform.id/terms", [kind: 'TERMS', url: 'https://own.example.org/terms'], 'If-Match': '"0"')
            platform
        }
        def versioned = { String verb, Map body = null ->
            def platform = added()
            new Example(who: 'administrator', path: "$at/$platform.id$verb", body: body, headers: ['If-Match': platform.etag])
        }
        def on = { String part, Map body = null -> new Example(who: 'requester', path: "$at/${added().id}$part", body: body) }
        successes.getPlatform = { on('') }
        successes.addPlatform = { new Example(who: 'administrator', path: at, body: own()) }
        conflicts.addPlatform['rules-not-met'] = { new Example(who: 'administrator', path: at, body: own(hosts: ['x.com'])) }
        successes.changePlatform = { versioned('', own()) }
        conflicts.changePlatform['rules-not-met'] = { versioned('', own(hosts: ['x.com'])) }
        successes.archivePlatform = { versioned('/archive') }
        successes.restorePlatform = { versioned('/restore') }
        successes.listTerms = { new Example(who: 'requester', path: '/api/v1/terms') }
        successes.getTerms = { on('/terms') }
        successes.moveTerms = { versioned('/terms', [kind: 'TERMS', url: 'https://own.example.org/elsewhere']) }
        conflicts.moveTerms['rules-not-met'] = { versioned('/terms', [kind: 'TERMS', url: 'nowhere']) }
        successes.listTermsReadings = { on('/terms-readings') }
        successes.recordTermsReading = {
            on('/terms-readings', [kind: 'TERMS', version: '2026-01', copyright: 'Ours', storage: 'EU', backup: 'None', jurisdiction: 'Ireland'])
        }
        conflicts.recordTermsReading['rules-not-met'] = { on('/terms-readings', [kind: 'TERMS', version: '2026-01']) }
    }
}
