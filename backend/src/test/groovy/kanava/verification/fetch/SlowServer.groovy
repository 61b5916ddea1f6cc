package kanava.verification.fetch

import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** Says a byte a second, for ever, in one part of the answer. */
class SlowServer implements Closeable {

    enum Way {
        HEADERS('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX: '.bytes),
        BODY('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>'.bytes),
        /** The beginning of a record that promises sixteen kilobytes. */
        HANDSHAKE([0x16, 0x03, 0x03, 0x40, 0x00] as byte[])

        final byte[] before

        Way(byte[] before) {
            this.before = before
        }
    }

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.ofLiteral('127.0.0.1'))
    private final List<Socket> open = new CopyOnWriteArrayList<>()
    private final CountDownLatch closing = new CountDownLatch(1)

    SlowServer(Way way) {
        Thread.ofPlatform().daemon().start { accept(way) }
    }

    InetSocketAddress getAddress() {
        listening.localSocketAddress as InetSocketAddress
    }

    private void accept(Way way) {
        while (!listening.closed) {
            try {
                def socket = listening.accept()
                open << socket
                Thread.ofPlatform().daemon().start { drip(socket, way) }
            } catch (IOException closed) {
                return
            }
        }
    }

    private void drip(Socket socket, Way way) {
        try {
            socket.outputStream << way.before
            while (!closing.await(1, TimeUnit.SECONDS)) {
                socket.outputStream << ('x'.bytes)
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
