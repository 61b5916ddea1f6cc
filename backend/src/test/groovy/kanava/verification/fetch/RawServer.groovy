package kanava.verification.fetch

import java.util.concurrent.BlockingQueue
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import javax.net.ServerSocketFactory

/** A web server that says exactly what a test wants, byte by byte, and knows who came. */
class RawServer implements Closeable {

    private final ServerSocket listening
    final BlockingQueue<String> requests = new LinkedBlockingQueue<>()
    private final List<Socket> open = new CopyOnWriteArrayList<>()
    private final Closure<?> reply
    private final CountDownLatch closing = new CountDownLatch(1)

    RawServer(ServerSocketFactory factory = ServerSocketFactory.default, Closure<?> reply) {
        this.reply = reply
        listening = factory.createServerSocket(0, 50, InetAddress.ofLiteral('127.0.0.1'))
        Thread.ofPlatform().daemon().start { accept() }
    }

    /** A page at every address. */
    static RawServer serving(String html) {
        new RawServer({ String request, OutputStream out -> out << page(html) })
    }

    /** Accepts whoever comes and says nothing. */
    static RawServer silent() {
        new RawServer(null)
    }

    static String page(String html, String headers = 'Content-Type: text/html; charset=utf-8') {
        "HTTP/1.1 200 OK\r\n$headers\r\nContent-Length: ${html.getBytes('UTF-8').length}\r\n\r\n$html"
    }

    static String redirect(String location, int status = 302) {
        "HTTP/1.1 $status Found\r\nLocation: $location\r\nContent-Length: 0\r\n\r\n"
    }

    /** A server that takes its time; over at once when the test is. */
    void pause(long millis) {
        closing.await(millis, TimeUnit.MILLISECONDS)
    }

    void drip(OutputStream out, String text) {
        text.each {
            out << it
            out.flush()
            pause(100)
        }
    }

    InetSocketAddress getAddress() {
        listening.localSocketAddress as InetSocketAddress
    }

    private void accept() {
        while (!listening.closed) {
            try {
                Socket socket = listening.accept()
                open << socket
                Thread.ofPlatform().daemon().start { answer(socket) }
            } catch (IOException closed) {
                return
            }
        }
    }

    private void answer(Socket socket) {
        if (!reply) {
            return
        }
        try {
            def lines = []
            def reader = socket.inputStream.newReader('ISO-8859-1')
            for (String line = reader.readLine(); line; line = reader.readLine()) {
                lines << line
            }
            if (lines) {
                requests << lines.join('\n')
                reply.call(lines.join('\n'), socket.outputStream)
                socket.outputStream.flush()
            }
        } catch (IOException gone) {
            // The fetcher hung up, as it should.
        } finally {
            socket.close()
        }
    }

    @Override
    void close() {
        closing.countDown()
        listening.close()
        open*.close()
    }
}
