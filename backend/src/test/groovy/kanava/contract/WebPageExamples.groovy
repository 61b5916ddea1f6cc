package kanava.contract

import kanava.fixtures.FurnishedHouse

/** Fixtures of the pages that link to accounts. */
class WebPageExamples {
    private static final String AT = '/api/v1/web-pages'

    private final FurnishedHouse house
    private int count

    WebPageExamples(FurnishedHouse house, Map<String, Closure<Example>> successes,
                    Map<String, Map<String, Closure<Example>>> conflicts) {
        this.house = house
        successes.listWebPages = { new Example(who: 'webEditor', path: AT) }
        successes.addWebPage = { new Example(who: 'communications', path: AT, body: page()) }
        conflicts.addWebPage['rules-not-met'] = { new Example(who: 'webEditor', path: AT, body: page(url: 'nowhere')) }
        successes.getWebPage = { on().with(headers: [:]) }
        successes.changeWebPage = { on(page()) }
        conflicts.changeWebPage['rules-not-met'] = { on(page(unitId: 'nowhere')) }
        successes.removeWebPage = { on() }
    }

    private Map page(Map changes = [:]) {
        [url: "https://www.${house.slug}.fi/sivu${++count}".toString(), unitId: house.unit('youth'), wholeUnit: true, accountIds: []] + changes
    }

    private Example on(Map body = null) {
        clear()
        def added = house.as('webEditor').post(AT, page())
        assert added.status == 201: added
        new Example(who: 'administrator', path: "$AT/$added.json.id".toString(), body: body, headers: ['If-Match': added.json.etag])
    }

    /** A house has room for so many pages only, and every test leaves some behind. */
    private void clear() {
        def editor = house.as('webEditor')
        editor.get(AT).json.items.each { editor.delete("$AT/$it.id", 'If-Match': it.etag) }
    }
}
