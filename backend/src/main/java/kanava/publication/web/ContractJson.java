package kanava.publication.web;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanava.publication.Form;
import kanava.publication.Language;
import kanava.publication.OfficialList;
import kanava.publication.Pieces;
import kanava.publication.Told;

/** The list as the contract has it, account by account. */
@Singleton
final class ContractJson implements Form {

    /** Where the accounts go; within a text it couldn't stand like that. */
    private static final String NO_ACCOUNTS = "\"accounts\":[]";

    private final ObjectMapper json;

    ContractJson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    public Pieces write(OfficialList list, Language language) {
        var around = text(PublicationMapper.withoutAccounts(list)).split(Pattern.quote(NO_ACCOUNTS), 2);
        return Pieces.of(List.of(
                Stream.of(around[0] + "\"accounts\":["),
                Pieces.separated(list.entries().stream().map(entry -> text(PublicationMapper.account(list, entry)))),
                Stream.of("]" + around[1])));
    }

    @Override
    public Set<Told> tells() {
        return Set.of(Told.EVERYTHING, Told.WARNINGS);
    }

    private String text(Object model) {
        try {
            return json.writeValueAsString(model);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
