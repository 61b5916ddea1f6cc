package kanava.notification.mail

/** A mail server that greets nicely and answers every recipient in the same way. */
class Grumbling implements Closeable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.loopbackAddress)

    Grumbling(String toRecipients) {
        Thread.startVirtualThread {
            while (!socket.closed) {
                try {
                    socket.accept().withCloseable { talk(it, toRecipients) }
                } catch (IOException ignored) {
                    // Closed, by either side.
                }
            }
        }
    }

    int getPort() {
        socket.localPort
    }

    private static void talk(Socket client, String toRecipients) {
        def say = { String line -> client.outputStream << "$line\r\n"; client.outputStream.flush() }
        say '220 grumbling'
        client.inputStream.newReader().eachLine { line ->
            say line.startsWith('RCPT') ? toRecipients : line.startsWith('QUIT') ? '221 bye' : '250 ok'
        }
    }

    @Override
    void close() {
        socket.close()
    }
}
