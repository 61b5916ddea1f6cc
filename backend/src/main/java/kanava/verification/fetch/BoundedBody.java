package kanava.verification.fetch;

import java.io.IOException;
import java.io.InputStream;

/** A body up to a size. A longer one isn't cut: what stands behind the cut could change what the page says. */
final class BoundedBody {

    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private BoundedBody() {}

    static byte[] read(InputStream content, int limit) throws IOException {
        byte[] body = content.readNBytes(limit);
        if (body.length == limit && content.read() >= 0) {
            throw new TooLarge();
        }
        return body;
    }
}
