package kanava.server.jobs

import java.util.concurrent.CopyOnWriteArrayList

/** The way to the database, which a test can cut and mend. */
class Cable implements Closeable {
    private final int to
    private final List<Socket> open = new CopyOnWriteArrayList<>()
    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.ofLiteral('127.0.0.1'))
    private volatile boolean cut

    Cable(int to) {
        this.to = to
        Thread.ofVirtual().start { accept() }
    }

    int getPort() {
        listening.localPort
    }

    void cut() {
        cut = true
        open*.close()
        open.clear()
    }

    void mend() {
        cut = false
    }

    private void accept() {
        while (!listening.closed) {
            try {
                def near = listening.accept()
                if (cut) {
                    near.close()
                    continue
                }
                def far = new Socket('127.0.0.1', to)
                open.addAll([near, far])
                Thread.ofVirtual().start { pass(near, far) }
                Thread.ofVirtual().start { pass(far, near) }
            } catch (IOException closed) {
                // Cut or closed: whoever is connected sees it.
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.inputStream.transferTo(to.outputStream)
        } catch (IOException cut) {
            // The other side is told by closing it.
        } finally {
            from.close()
            to.close()
        }
    }

    @Override
    void close() {
        listening.close()
        cut()
    }
}
