package kanava.contract

import kanava.fixtures.FurnishedHouse

/** Fixtures of known impostors and held names. */
class NotedAddressExamples {
    private static final String AT = '/api/v1/noted-addresses'

    private final FurnishedHouse house

    NotedAddressExamples(FurnishedHouse house, Map<String, Closure<Example>> successes,
                         Map<String, Map<String, Closure<Example>>> conflicts) {
        this.house = house
        successes.listNotedAddresses = { new Example(who: 'webEditor', path: AT) }
        successes.noteAddress = { new Example(who: 'communications', path: AT, body: note()) }
        conflicts.noteAddress['rules-not-met'] = { new Example(who: 'webEditor', path: AT, body: note(address: 'nowhere')) }
        successes.getNotedAddress = { on().with(headers: [:]) }
        successes.changeNotedAddress = { on(note(done: 'Reported to the platform')) }
        conflicts.changeNotedAddress['rules-not-met'] = { on(note(address: 'nowhere')) }
        conflicts.changeNotedAddress['note-ended'] = { ended(note()) }
        successes.endNotedAddress = { toEnd(on([reason: 'It is gone'])) }
        conflicts.endNotedAddress['note-ended'] = { toEnd(ended([reason: 'It is gone'])) }
    }

    private static Map note(Map changes = [:]) {
        [kind: 'NOT_OURS', address: FurnishedHouse.address(), sinceOn: '2026-09-02', reason: 'A reader told us'] + changes
    }

    private Example on(Map body = null) {
        clear()
        def noted = house.as('webEditor').post(AT, note())
        assert noted.status == 201: noted
        new Example(who: 'administrator', path: "$AT/$noted.json.id".toString(), body: body, headers: ['If-Match': noted.json.etag])
    }

    private static Example toEnd(Example example) {
        example.with(path: "$example.path/end".toString())
    }

    private Example ended(Map body) {
        def example = on(body)
        def ended = house.as('webEditor').post(example.headers as Map<String, String>, "$example.path/end".toString(), [reason: 'It is gone'])
        assert ended.status == 200: ended
        example.with(headers: ['If-Match': ended.json.etag])
    }

    /** A house has room for so many notes only, and every test leaves some behind. */
    private void clear() {
        def editor = house.as('webEditor')
        editor.get(AT).json.items.findAll { !it.endedAt }.each {
            editor.post('If-Match': it.etag, "$AT/$it.id/end", [reason: 'It is gone'])
        }
    }
}
