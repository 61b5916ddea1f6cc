package kanava.attachment

import kanava.account.AccountStatus
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.RawRequest
import kanava.fixtures.SampleFiles
import kanava.server.contract.Contract
import spock.lang.Shared
import spock.lang.Specification

/** How much of a file is read, and what is said of one that is too large. */
class AttachmentSizeSpec extends Specification {
    private static final int LIMIT = 10 * 1024 * 1024

    @Shared FurnishedHouse house = Houses.decidingInOneStep()
    Api requester = house.as('requester')
    String attachments = "/api/v1/accounts/${house.account([:], AccountStatus.DRAFT).id()}/attachments"

    def "the limit is the contract's"() {
        expect:
        new Contract().operation('addAttachment').maxBytes().asLong == AttachmentService.MOST_BYTES
        AttachmentService.MOST_BYTES == LIMIT
    }

    def "a file as large as may be comes through whole, one byte more is refused with the limit"() {
        given:
        def file = Arrays.copyOf(SampleFiles.PDF, LIMIT)

        expect:
        requester.upload("$attachments?name=plan.pdf", file).json.size == LIMIT
        def answer = requester.upload("$attachments?name=plan.pdf", Arrays.copyOf(file, LIMIT + 1))
        answer.status == 413
        answer.problem == 'file-too-large'
        answer.json.params == [megabytes: '10']
        requester.get(attachments).json.items*.size == [LIMIT]
    }

    def "a file that says it has 2 GB is refused before any of it is read"() {
        when:
        def answer = raw { out -> out << "Content-Length: 2147483648\r\n\r\n" }

        then:
        answer.startsWith('HTTP/1.1 413')
        answer.contains('file-too-large') && answer.contains('"megabytes":"10"')
    }

    def "a file that doesn't say how large it is, and never ends, is cut off while it is read"() {
        given:
        def sent = 0L

        when:
        def answer = raw { out ->
            out << "Transfer-Encoding: chunked\r\n\r\n"
            def piece = new byte[1024 * 1024]
            System.arraycopy(SampleFiles.PDF, 0, piece, 0, SampleFiles.PDF.length)
            try {
                // Two gigabytes, were they all taken.
                for (int i = 0; i < 2048; i++) {
                    out << '100000\r\n'
                    out.write(piece)
                    out << '\r\n'
                    out.flush()
                    sent += piece.length
                }
            } catch (SocketException cut) {
                // As it should be.
            }
        }

        then:
        sent < 200 * 1024 * 1024
        answer.isEmpty() || answer.startsWith('HTTP/1.1 413') && answer.contains('file-too-large')
        requester.get(attachments).json.items == []
    }

    def "a file that breaks off leaves nothing"() {
        when:
        raw { out, socket ->
            out << "Content-Length: 1000\r\n\r\n%PDF-1.4"
            out.flush()
            socket.shutdownOutput()
        }

        then:
        requester.get(attachments).json.items == []
    }

    def "what isn't a file is bounded as ever, said or not"() {
        expect:
        requester.post('/api/v1/accounts', '"' * 2_000_000).problem == 'too-large'
        def chunk = "186A0\r\n${'"' * 100_000}\r\n".toString()
        RawRequest.send("POST /api/v1/accounts HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer $requester.token\r\n" +
                "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk * 15 + '0\r\n\r\n').startsWith('HTTP/1.1 413')
    }

    /** What the server says to an upload whose length and body the closure writes. */
    private String raw(Closure write) {
        def server = Kanava.server()
        new Socket(server.host, server.port).withCloseable { socket ->
            socket.soTimeout = 10_000
            def out = socket.outputStream
            out << "POST $attachments?name=plan.pdf HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer $requester.token\r\n" +
                    "Content-Type: application/octet-stream\r\n"
            write.maximumNumberOfParameters == 2 ? write(out, socket) : write(out)
            try {
                socket.inputStream.getText('UTF-8')
            } catch (SocketException cut) {
                ''
            }
        }
    }
}
