package kanava.verification.fetch;

import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.InvalidNameException;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/** Asks the name servers of this machine. What comes back is a stranger's word, as a page is. */
public final class NameService implements DomainTexts {

    private static final int LONGEST = 4096;

    private final Map<String, String> environment;

    /** @param servers as the JDK writes them: {@code dns:} for the machine's own, or {@code dns://host:port/} */
    public NameService(String servers) {
        this.environment = Map.of(
                Context.INITIAL_CONTEXT_FACTORY,
                "com.sun.jndi.dns.DnsContextFactory",
                Context.PROVIDER_URL,
                servers,
                // Two tries, the second waits twice as long: six seconds at most for each server.
                "com.sun.jndi.dns.timeout.initial",
                "2000",
                "com.sun.jndi.dns.timeout.retries",
                "2");
    }

    @Override
    public Optional<List<String>> of(String name) {
        try {
            var context = new InitialDirContext(new Hashtable<>(environment));
            try {
                var texts = context.getAttributes(name, new String[] {"TXT"}).get("TXT");
                return Optional.of(
                        texts == null
                                ? List.of()
                                : Collections.list(texts.getAll()).stream()
                                        .map(text -> text.toString().replace("\"", ""))
                                        .filter(text -> text.length() <= LONGEST)
                                        .toList());
            } finally {
                context.close();
            }
        } catch (NameNotFoundException | InvalidNameException thereIsNone) {
            return Optional.of(List.of());
        } catch (NamingException nobodyAnswers) {
            return Optional.empty();
        }
    }
}
