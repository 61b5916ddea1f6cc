package kanava.verification.fetch

import java.nio.ByteBuffer
import java.util.concurrent.CopyOnWriteArrayList
import spock.lang.AutoCleanup
import spock.lang.Specification

/** EVID-STD: what a domain says of itself, asked of a name server over the network. */
class NameServiceSpec extends Specification {

    static final int SERVER_FAILED = 2
    static final int NO_SUCH_NAME = 3
    static final int REFUSED = 5

    @AutoCleanup
    DatagramSocket server = new DatagramSocket(0, InetAddress.ofLiteral('127.0.0.1'))
    List<String> asked = new CopyOnWriteArrayList<>()
    NameService names = new NameService("dns://127.0.0.1:${server.localPort}/")

    /** Answers each question with these texts. */
    void answering(List<String> texts, Integer code = null) {
        Thread.ofPlatform().daemon().start {
            try {
                while (true) {
                    def packet = new DatagramPacket(new byte[512], 512)
                    server.receive(packet)
                    def question = Arrays.copyOf(packet.data, packet.length)
                    asked << name(question)
                    def answer = answer(question, texts, code ?: texts ? 0 : NO_SUCH_NAME)
                    server.send(new DatagramPacket(answer, answer.length, packet.socketAddress))
                }
            } catch (SocketException ignored) {
                // The test is over.
            }
        }
    }

    static String name(byte[] question) {
        def parts = []
        for (int at = 12; question[at] != 0; at += question[at] + 1) {
            parts << new String(question, at + 1, question[at])
        }
        parts.join('.')
    }

    static byte[] answer(byte[] question, List<String> texts, int code) {
        def end = 12
        while (question[end] != 0) {
            end += question[end] + 1
        }
        def asked = Arrays.copyOfRange(question, 12, end + 5)
        def out = ByteBuffer.allocate(512)
        out.put(question, 0, 2).putShort((short) (0x8180 | code)).putShort((short) 1).putShort((short) texts.size()).putInt(0).put(asked)
        texts.each { text ->
            out.putShort((short) 0xC00C).putShort((short) 16).putShort((short) 1).putInt(60)
                    .putShort((short) (text.length() + 1)).put((byte) text.length()).put(text.bytes)
        }
        Arrays.copyOf(out.array(), out.position())
    }

    def "its texts are what the server says"() {
        given:
        answering(['did=did:plc:ewvi7nxzyoun6zhxrhs64oiz', 'v=spf1 -all'])

        expect:
        names.of('_atproto.iisalmi.fi').get().toSorted() == ['did=did:plc:ewvi7nxzyoun6zhxrhs64oiz', 'v=spf1 -all']
        asked == ['_atproto.iisalmi.fi']
    }

    def "a name without texts has none"() {
        given:
        answering([])

        expect:
        names.of('_atproto.iisalmi.fi') == Optional.of([])
        names.of('_atproto.' + 'a' * 64 + '.iisalmi.fi') == Optional.of([])
    }

    def "a server that isn't there is no answer"() {
        given:
        server.close()

        expect:
        names.of('_atproto.iisalmi.fi') == Optional.empty()
    }

    def "a server that can't or won't tell is no answer: #code"() {
        given:
        answering([], code)

        expect:
        names.of('_atproto.iisalmi.fi') == Optional.empty()

        where:
        code << [SERVER_FAILED, REFUSED]
    }
}
