package kanava.attachment

import kanava.server.id.Ids
import kanava.server.problem.Refusal
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.nio.file.attribute.PosixFilePermissions
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset

/** Where contents are kept, and how what nobody needs goes. */
class FileStoreSpec extends Specification {
    @TempDir Path folder
    def store = new FolderStore(folderOf('files'))

    def "what was put is there as a whole, again after another put, and gone after its deletion"() {
        when:
        store.put('a/1', file('first'))
        store.put('a/1', file('second'))

        then:
        store.open('a/1').get().withCloseable { it.text } == 'second'
        store.open('a/2').empty
        Files.list(folderOf('files').resolve('a')).withCloseable { it.map { it.fileName.toString() }.toList() } == ['1']
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folderOf('files').resolve('a'))) == 'rwx------'

        when:
        store.delete('a/1')
        store.delete('a/1')

        then:
        store.open('a/1').empty
    }

    def "a put that fails leaves what was there"() {
        given:
        store.put('a/1', file('first'))

        when:
        store.put('a/1', folder.resolve('nowhere'))

        then:
        thrown(IOException)
        store.open('a/1').get().withCloseable { it.text } == 'first'
        store.keysAfter('', 10) == ['a/1']
    }

    def "a key leads nowhere else: #key"() {
        when:
        store.open(key)

        then:
        thrown(IllegalArgumentException)

        where:
        key << ['../a', 'a/../../b', '/etc/passwd', 'a', 'a/b/c', 'a/.', '', 'a/b\u0000']
    }

    def "keys come in pieces, each once"() {
        given:
        ['b/1', 'a/2', 'a/1', 'c/1', 'b/2'].each { store.put(it, file(it)) }

        expect:
        new FolderStore(folder.resolve('none')).keysAfter('', 2) == []
        store.keysAfter('', 2) == ['a/1', 'a/2']
        store.keysAfter('a/2', 2) == ['b/1', 'b/2']
        store.keysAfter('b/1', 5) == ['b/2', 'c/1']
        store.keysAfter('c/1', 5) == []
    }

    def "a day later what nobody needs is swept away, and nothing else"() {
        given: 'one that is needed, one that came to nothing, and one that came just now'
        def now = Instant.parse('2026-11-22T12:00:00Z')
        def id = { Duration ago -> new Ids(Clock.fixed(now - ago, ZoneOffset.UTC)).next() }
        def kept = id(Duration.ofDays(9))
        def forgotten = id(Duration.ofHours(25))
        def fresh = id(Duration.ofHours(23))
        [kept, forgotten, fresh].each { store.put("org/$it", file('x')) }
        def attachments = Stub(Attachments) {
            needed('org', _, now - Duration.ofDays(1)) >> { String org, Collection<String> ids, Instant after -> ids.findAll { it == kept } as Set }
        }

        when:
        new SweepJob(store, new Incoming(folderOf('files/.incoming')), attachments, Clock.fixed(now, ZoneOffset.UTC)).run()

        then:
        store.keysAfter('', 10) == ["org/$kept", "org/$fresh"]*.toString()
    }

    def "a day later what a crash left half done is swept away too, and a stranger's file neither goes nor stops it"() {
        given: 'what came, and what was put, when the program died'
        def now = Instant.parse('2026-11-22T12:00:00Z')
        def aged = { String name, Duration ago ->
            Files.createDirectories(folderOf(name).parent)
            Files.setLastModifiedTime(Files.writeString(folderOf(name), 'half'), FileTime.from(now - ago))
        }
        aged('files/.incoming/1.incoming', Duration.ofHours(25))
        aged('files/.incoming/2.incoming', Duration.ofHours(23))
        aged('files/org/.1.half', Duration.ofHours(25))
        aged('files/org/.2.half', Duration.ofHours(23))

        and: 'what somebody else put there'
        aged('files/org/README', Duration.ofDays(9))
        aged('files/org/1-1-1-1-1', Duration.ofDays(9))
        aged('files/lost.half', Duration.ofDays(9))

        and: 'behind it something to sweep'
        store.put("z/${new Ids(Clock.fixed(now - Duration.ofDays(2), ZoneOffset.UTC)).next()}", file('x'))

        when:
        new SweepJob(store, new Incoming(folderOf('files/.incoming')), Stub(Attachments) { needed(*_) >> ([] as Set) }, Clock.fixed(now, ZoneOffset.UTC)).run()

        then:
        left() == ['.incoming/2.incoming', 'lost.half', 'org/.2.half', 'org/1-1-1-1-1', 'org/README']
    }

    def "a file comes into a folder that nobody else reads, and is gone when it was taken in, or broken off"() {
        given:
        def incoming = new Incoming(folderOf('files/.incoming'))

        when:
        def received = incoming.receive(new ByteArrayInputStream('plan'.bytes), 4)

        then:
        received.file().parent == folderOf('files/.incoming')
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folderOf('files/.incoming'))) == 'rwx------'

        when:
        received.close()
        incoming.receive(new ByteArrayInputStream('plans'.bytes), 4)

        then:
        thrown(Refusal)
        left() == []
    }

    private List<String> left() {
        Files.walk(folderOf('files')).withCloseable { it.filter { Files.isRegularFile(it) }.map { folderOf('files').relativize(it) as String }.sorted().toList() }
    }

    private Path folderOf(String name) {
        folder.resolve(name)
    }

    private Path file(String text) {
        Files.writeString(Files.createTempFile(folder, 'in', '.tmp'), text)
    }
}
