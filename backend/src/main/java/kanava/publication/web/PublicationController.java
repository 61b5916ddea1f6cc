package kanava.publication.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import kanava.api.PublicationApi;
import kanava.api.model.GetPublicListHtmlLangParameter;
import kanava.api.model.OrganisationList;
import kanava.api.model.PublicList;
import kanava.api.model.XpocManifest;
import kanava.lookup.web.ContentTag;
import kanava.organisation.web.OrganisationMapper;
import kanava.publication.Changes;
import kanava.publication.Form;
import kanava.publication.Forms;
import kanava.publication.HtmlPage;
import kanava.publication.Language;
import kanava.publication.Pieces;
import kanava.publication.Publication;
import kanava.publication.Publications;
import kanava.server.problem.NotFound;

/** The list in its forms. Caching and access for other sites' pages are added to every public answer alike. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicationController implements PublicationApi {

    private final Publications publications;
    private final ContractJson json;
    private final Changes changes;

    PublicationController(Publications publications, ContractJson json, Changes changes) {
        this.changes = changes;
        this.publications = publications;
        this.json = json;
    }

    @Override
    public HttpResponse<OrganisationList> listOrganisations(String ifNoneMatch) {
        return HttpResponse.ok(new OrganisationList(publications.organisations().stream()
                .map(OrganisationMapper::organisation)
                .toList()));
    }

    @Override
    public HttpResponse<PublicList> getPublicList(String slug, String ifNoneMatch) {
        return this.<PublicList>streamed(slug, json, Language.FI).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Override
    public HttpResponse<String> getPublicListHtml(
            String slug, GetPublicListHtmlLangParameter lang, String ifNoneMatch) {
        return translated(slug, Forms.FRAGMENT, lang);
    }

    @Override
    public HttpResponse<String> getPublicPage(String slug, GetPublicListHtmlLangParameter lang, String ifNoneMatch) {
        return translated(slug, Forms.PAGE, lang).header("Content-Security-Policy", HtmlPage.CONTENT_SECURITY_POLICY);
    }

    @Override
    public HttpResponse<String> getPublicListCsv(String slug, String ifNoneMatch) {
        return saved(slug, Forms.CSV, slug + ".csv");
    }

    @Override
    public HttpResponse<String> getPublicListForExcel(String slug, String ifNoneMatch) {
        return saved(slug, Forms.EXCEL, slug + "-excel.csv");
    }

    @Override
    public HttpResponse<Map<String, Object>> getPublicListJsonLd(String slug, String ifNoneMatch) {
        return written(slug, Forms.JSON_LD);
    }

    @Override
    public HttpResponse<String> getTrustTxt(String slug, String ifNoneMatch) {
        return written(slug, Forms.TRUST_TXT);
    }

    @Override
    public HttpResponse<XpocManifest> getXpocManifest(String slug, String ifNoneMatch) {
        return written(slug, Forms.XPOC);
    }

    @Override
    public HttpResponse<String> getClosingsCalendar(
            String slug, GetPublicListHtmlLangParameter lang, String ifNoneMatch) {
        return translated(slug, Forms.CLOSINGS, lang);
    }

    @Override
    public HttpResponse<Map<String, Object>> getDatasetRecord(String slug, String ifNoneMatch) {
        return written(slug, Forms.DATASET);
    }

    /** Of changes there were: these stand in the database. */
    @Override
    public HttpResponse<String> getChangesFeed(String slug, GetPublicListHtmlLangParameter lang, String ifNoneMatch) {
        var language = language(publication(slug), lang);
        var feed = changes.feed(slug, language).orElseThrow(NotFound::new);
        return PublicationController.<String>streamed(feed.content(), feed.fingerprint())
                .contentType("application/atom+xml;charset=utf-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code());
    }

    private MutableHttpResponse<String> translated(String slug, Forms form, Enum<?> lang) {
        var language = language(publication(slug), lang);
        return this.<String>streamed(slug, form, language)
                .contentType(form.mediaType())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code());
    }

    /** @param lang of the contract; null for the first one of the list */
    private static Language language(Publication publication, Enum<?> lang) {
        return lang == null ? publication.list().presentation().languages().getFirst() : Language.valueOf(lang.name());
    }

    private Publication publication(String slug) {
        return publications.of(slug).orElseThrow(NotFound::new);
    }

    private MutableHttpResponse<String> saved(String slug, Forms form, String file) {
        return this.<String>written(slug, form)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(file));
    }

    private <T> MutableHttpResponse<T> written(String slug, Forms form) {
        return this.<T>streamed(slug, form, Language.FI).contentType(form.mediaType());
    }

    private <T> MutableHttpResponse<T> streamed(String slug, Form form, Language language) {
        var publication = publication(slug);
        return streamed(publication.in(form, language), publication.fingerprint(form, language));
    }

    /** The generated interface wants the whole; on the wire a stream of it is the same. */
    @SuppressWarnings("unchecked")
    private static <T> MutableHttpResponse<T> streamed(Pieces content, byte[] fingerprint) {
        return (MutableHttpResponse<T>) HttpResponse.ok((Object) content.stream())
                .header(HttpHeaders.ETAG, ContentTag.ofFingerprint(fingerprint));
    }
}
