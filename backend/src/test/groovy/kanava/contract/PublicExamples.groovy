package kanava.contract

import kanava.account.AccountStatus
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.server.id.Ids
import kanava.verification.pin.Baseline
import kanava.verification.pin.Identity
import kanava.verification.pin.Pins

/** Fixtures of what everybody may ask, and of publishing it. */
class PublicExamples {
    private final FurnishedHouse house
    private final Map<String, Closure<Example>> successes

    PublicExamples(FurnishedHouse house, Map<String, Closure<Example>> successes) {
        this.house = house
        this.successes = successes
        everybody()
        publishing()
    }

    private void everybody() {
        successes.lookup = { new Example(path: '/api/v1/public/lookup?url=https://x.com/nobody') }
        successes.getLookupPage = { new Example(path: '/api/v1/public/lookup.html?url=https://x.com/nobody&handle=&on=&lang=sv') }
        successes.listOrganisations = { new Example(path: '/api/v1/public/organisations') }
        [getPublicList: 'accounts', getPublicListHtml: 'accounts.html', getPublicListCsv: 'accounts.csv',
         getPublicListForExcel: 'accounts-excel.csv', getPublicListJsonLd: 'accounts.jsonld', getPublicPage: 'page.html',
         getTrustTxt: 'trust.txt', getXpocManifest: 'xpoc-manifest.json', getClosingsCalendar: 'closings.ics',
         getDatasetRecord: 'dataset.jsonld', getChangesFeed: 'changes.atom'].each { id, form ->
            successes[id] = { new Example(path: "/api/v1/public/organisations/$house.slug/$form") }
        }
        def name = { 'k' + Kanava.bean(Ids).next().takeRight(12) }
        successes.getAtprotoDid = {
            def handle = "${name()}.${house.slug}.fi".toString()
            pinned('BLUESKY', "https://bsky.app/profile/$handle", 'did:plc:ewvi7nxzyoun6zhxrhs64oiz')
            new Example(path: "/api/v1/public/organisations/$house.slug/atproto-did?domain=$handle")
        }
        successes.getWebFinger = {
            def handle = name()
            pinned('MASTODON', "https://mastodontti.fi/@$handle", "https://mastodontti.fi/users/$handle")
            new Example(path: "/api/v1/public/organisations/$house.slug/webfinger?resource=acct:$handle@${house.slug}.fi")
        }
    }

    private void pinned(String platform, String address, String permanentId) {
        def account = house.account(AccountStatus.ACTIVE, platform: platform, address: address, listed: true)
        FurnishedHouse.inTransaction {
            Kanava.bean(Pins).pin(house.id, account.id(),
                    new Baseline(1, new Identity(permanentId, null, null, null), account.address(), TestClock.SHARED.instant(), null, null))
        }
    }

    private void publishing() {
        def presentation = [mainFirst: true, grouping: 'UNIT', order: 'NAME', languages: ['fi', 'sv']]
        def administrator = { String path, Map body = null, Map headers = [:] ->
            new Example(who: 'administrator', path: "/api/v1/publication$path", body: body, headers: headers)
        }
        def publish = {
            def etag = house.as('administrator').get('/api/v1/publication').json.etag
            administrator('', [presentation: presentation, note: 'For the new site'], ['If-Match': etag])
        }
        successes.getPublishing = { administrator('') }
        successes.publishList = publish
        successes.previewList = { administrator('/preview', presentation) }
        successes.listListVersions = { administrator('/versions') }
        successes.compareLists = {
            publish().sendIn(house, 'POST')
            administrator('/versions/1/changes')
        }
    }
}
