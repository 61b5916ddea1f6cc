package kanava.publication;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A document of a list that is read account by account, by their addresses: however long it is, only the one in hand is in memory. */
final class KeptList implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonParser parser;
    private JsonNode organisation = MissingNode.getInstance();
    private JsonNode account;

    KeptList(InputStream document) {
        try {
            parser = MAPPER.createParser(document);
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME
                    && !parser.currentName().equals("accounts")) {
                parser.nextToken();
                organisation = parser.readValueAsTree();
            }
            parser.nextToken();
            advance();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As it was told; missing where there was no list. */
    JsonNode organisation() {
        return organisation;
    }

    /** The one in hand; null behind the last. */
    JsonNode account() {
        return account;
    }

    String address() {
        return account.path("address").asText();
    }

    void advance() {
        try {
            account = parser.nextToken() == JsonToken.START_OBJECT ? parser.readValueAsTree() : null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
