package kanava.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the addresses of profiles are spelt at some hosts, as data; `platforms.yaml` says what each part means.
 *
 * @param systemPages words set apart by spaces, likewise posts and each group of tabs
 */
public record Site(
        List<String> domains,
        String subdomains,
        String systemPages,
        String posts,
        Map<String, String> tabs,
        List<Form> forms) {

    public Site {
        domains = List.copyOf(domains);
        subdomains = subdomains == null ? "www" : subdomains;
        systemPages = systemPages == null ? "" : systemPages;
        posts = posts == null ? "" : posts;
        tabs = tabs == null ? Map.of() : Map.copyOf(tabs);
        forms = forms == null ? List.of() : List.copyOf(forms);
    }

    /**
     * Addresses that a handle could stand for at this site.
     *
     * @param handle {@code name@server} where the site has many servers
     */
    public Stream<String> spellings(String handle) {
        var name = handle.replace("%", "%25").replace("?", "%3F").replace("#", "%23");
        var at = name.lastIndexOf('@');
        return Stream.concat(
                forms.stream().map(Form::canonical).map(canonical -> {
                    var served = at > 0 && canonical.contains("{domain}");
                    var before = served ? name.substring(0, at) : name;
                    return canonical
                            .replace("{domain}", served ? name.substring(at + 1) : domains.getFirst())
                            .replace("{prefix}", before)
                            .replace("{name}", before);
                }),
                Stream.of("https://" + domains.getFirst() + "/" + name));
    }

    /** One form that an address can have. */
    public record Form(
            String path,
            String query,
            String name,
            @JsonProperty("case") Case letters,
            String tabs,
            String canonical,
            boolean reserved,
            boolean permanent) {

        public Form {
            letters = letters == null ? Case.IGNORED : letters;
        }
    }

    /** Which spellings of a name the platform takes for the same. */
    public enum Case {
        /** Numbers and ids, where letter case matters. */
        EXACT,
        IGNORED,
        /** Facebook: "a.b", "A.B" and "ab" are one user name. */
        IGNORED_WITH_DOTS,
        /** Wikis: only the first letter's case is nothing, and a space is an underscore. */
        FIRST_LETTER
    }
}
