package kanava.publication.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import kanava.api.PublicationApi;
import kanava.api.model.GetPublicListHtmlLangParameter;
import kanava.api.model.OrganisationList;
import kanava.api.model.PublicList;
import kanava.organisation.web.OrganisationMapper;
import kanava.publication.Language;
import kanava.publication.Publications;
import kanava.server.problem.NotFound;

/** The list in its forms. Tags, caching and access for other sites' pages are added to every public answer alike. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicationController implements PublicationApi {

    private final Publications publications;

    PublicationController(Publications publications) {
        this.publications = publications;
    }

    @Override
    public HttpResponse<OrganisationList> listOrganisations(String ifNoneMatch) {
        return HttpResponse.ok(new OrganisationList(publications.organisations().stream()
                .map(OrganisationMapper::organisation)
                .toList()));
    }

    @Override
    public HttpResponse<PublicList> getPublicList(String slug, String ifNoneMatch) {
        return HttpResponse.ok(
                publications.list(slug).map(PublicationMapper::list).orElseThrow(NotFound::new));
    }

    @Override
    public HttpResponse<String> getPublicListHtml(
            String slug, GetPublicListHtmlLangParameter lang, String ifNoneMatch) {
        var language = lang == null ? Language.FI : Language.valueOf(lang.name());
        return HttpResponse.ok(publications.html(slug, language).orElseThrow(NotFound::new))
                .contentType(utf8(MediaType.TEXT_HTML))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.name().toLowerCase());
    }

    @Override
    public HttpResponse<String> getPublicListCsv(String slug, String ifNoneMatch) {
        return HttpResponse.ok(publications.csv(slug).orElseThrow(NotFound::new))
                .contentType(utf8(MediaType.TEXT_CSV))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(slug));
    }

    /** Said, as programs guess otherwise. */
    private static String utf8(String mediaType) {
        return mediaType + ";charset=utf-8";
    }
}
