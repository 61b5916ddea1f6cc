package kanava.discovery.web;

import static kanava.publication.Markup.escaped;

import jakarta.inject.Singleton;
import java.util.Map;
import kanava.publication.Language;
import kanava.publication.PlainPage;
import kanava.publication.Publications;
import kanava.publication.ReportForm;
import kanava.publication.ReportForm.Typed;
import kanava.publication.web.LookupPage;

/** What a browser without script is answered when it has sent the form. */
@Singleton
class ReportPage {

    private static final PlainPage PAGE = LookupPage.PAGE;

    static final String CONTENT_SECURITY_POLICY = PAGE.contentSecurityPolicy();

    private final Publications publications;

    ReportPage(Publications publications) {
        this.publications = publications;
    }

    String thanks(Language language) {
        return written("thanks", "", language);
    }

    String later(Language language) {
        return written("later", "", language);
    }

    String again(Typed typed, Map<String, String> faults, Language language) {
        return written("again", ReportForm.markup(typed, publications.organisations(), faults, language), language);
    }

    private static String written(String what, String content, Language language) {
        var title = language.word("report." + what + ".title");
        return PAGE.head(language, title, title, language.word("report." + what + ".lead"), "", Map.of())
                + content
                + "<p><a href=\"lookup.html?lang=%s\">%s</a></p>\n</main>\n</body>\n</html>\n"
                        .formatted(language.code(), escaped(language.word("report.thanks.back")));
    }
}
