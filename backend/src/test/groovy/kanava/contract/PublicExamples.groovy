package kanava.contract

import kanava.fixtures.FurnishedHouse

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
