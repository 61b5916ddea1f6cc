package kanava.attachment

import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.SampleFiles
import spock.lang.Shared
import spock.lang.Specification

/** What a file may be and be called. */
class AttachmentContentSpec extends Specification {
    @Shared FurnishedHouse house = Houses.decidingInOneStep()

    def "of what kind a file is, its content says: #name"() {
        expect:
        add('requester', account(AccountStatus.DRAFT), name, content).json.kind == kind

        where:
        name        | content                   || kind
        'a.pdf'     | SampleFiles.PDF           || 'PDF'
        'a.png'     | SampleFiles.PNG           || 'PNG'
        'a.JPG'     | SampleFiles.JPEG          || 'JPEG'
        'a.jpeg'    | SampleFiles.JPEG          || 'JPEG'
        'a.webp'    | SampleFiles.WEBP          || 'WEBP'
        'a.txt'     | SampleFiles.TEXT          || 'TEXT'
        'a.docx'    | SampleFiles.WORD          || 'WORD'
        'a.xlsx'    | SampleFiles.EXCEL         || 'EXCEL'
        'a.odt'     | SampleFiles.OPEN_DOCUMENT || 'OPEN_DOCUMENT_TEXT'
    }

    def "a renamed program is refused, whatever it calls itself: #name"() {
        given:
        def draft = account(AccountStatus.DRAFT)

        when:
        def answer = add('requester', draft, name, content)

        then:
        answer.problem == 'invalid-request'
        answer.faults == [fault] as Set
        house.as('requester').get(draft).json.items == []

        where:
        name            | content                         || fault
        'plan.pdf'      | SampleFiles.WINDOWS_PROGRAM     || ' file-kind-not-allowed'
        'setup.exe'     | SampleFiles.WINDOWS_PROGRAM     || ' file-kind-not-allowed'
        'plan.pdf'      | SampleFiles.LINUX_PROGRAM       || ' file-kind-not-allowed'
        'plan.txt'      | SampleFiles.SCRIPT              || ' file-kind-not-allowed'
        'plan.txt'      | SampleFiles.PAGE                || ' file-kind-not-allowed'
        'plan.png'      | SampleFiles.PICTURE_WITH_SCRIPT || ' file-kind-not-allowed'
        'plan.docx'     | SampleFiles.WORD_WITH_MACROS    || ' file-kind-not-allowed'
        'plan.docx'     | SampleFiles.ARCHIVE             || ' file-kind-not-allowed'
        'plan.docx'     | SampleFiles.NO_ARCHIVE          || ' file-kind-not-allowed'
        'plan.txt'      | new byte[0]                     || ' empty-file'
        'plan.bat'      | SampleFiles.TEXT                || 'name other-ending'
        'plan.html'     | SampleFiles.TEXT                || 'name other-ending'
        'plan.pdf.exe'  | SampleFiles.PDF                 || 'name other-ending'
        'plan'          | SampleFiles.PDF                 || 'name other-ending'
    }

    def "a name is a name and no way to anywhere: #what"() {
        expect:
        add('requester', account(AccountStatus.DRAFT), name, SampleFiles.PDF).faults == ["name $code".toString()] as Set

        where:
        what                 | name                   || code
        'a way upwards'      | '../../etc/passwd.pdf' || 'not-a-file-name'
        'a drive'            | 'C:\\plan.pdf'         || 'not-a-file-name'
        'an ending alone'    | '.pdf'                 || 'not-a-file-name'
        'a quotation mark'   | 'a"b.pdf'              || 'not-a-file-name'
        'a line of a header' | 'a\r\nX: y.pdf'        || 'unusable-character'
        'a zero'             | 'plan\u0000.pdf'       || 'unusable-character'
        'turned round'       | 'gnp.\u202Efdp.pdf'    || 'unusable-character'
        'an unseen letter'   | 'pl\u200Ban.pdf'       || 'unusable-character'
        'an identity code'   | '131052-308T.pdf'      || 'personal-identity-code'
        'longer than a name' | 'a' * 117 + '.pdf'     || 'too-long'
    }

    def "a name is written one way: composed letters, single blanks"() {
        expect:
        add('requester', account(AccountStatus.DRAFT), ' Sa\u0308a\u0308nto\u0308   1.pdf ', SampleFiles.PDF).json.name == 'Sääntö 1.pdf'
    }

    def "what has no place in a text has none in a file of text, wherever it stands in it (PRIV-1): #what"() {
        given:
        def draft = account(AccountStatus.DRAFT)

        expect:
        add('requester', draft, 'muistio.txt', content.getBytes(charset)).faults == [" $code".toString()] as Set
        house.as('requester').get(draft).json.items == []

        where:
        what                     | content                                                  | charset      || code
        'an identity code'       | 'Asiakas: 131052-308T, puhelin'                          | 'UTF-8'      || 'personal-identity-code'
        'in a table'             | 'nimi;tunnus\nMatti;131052-308T\n'                       | 'UTF-8'      || 'personal-identity-code'
        'late'                   | 'Sääntö on pitkä. ' * 2_000 + '131052-308T'              | 'UTF-8'      || 'personal-identity-code'
        'on one long line'       | 'x' * 20_000 + ' 131052-308T ' + 'x' * 20_000            | 'UTF-8'      || 'personal-identity-code'
        'in another charset'     | 'Asiakkaan tunnus on muistion lopussa: sääntö 131052-308T' | 'ISO-8859-1' || 'personal-identity-code'
        'in two bytes a letter'  | '\uFEFFS\u00E4\u00E4nt\u00F6 131052-308T'                | 'UTF-16LE'   || 'personal-identity-code'
        'a password'             | 'Käyttäjä kirjasto, salasana: Kissa1234'                 | 'UTF-8'      || 'looks-like-a-secret'
    }

    def "a long table of addresses is no secret"() {
        given:
        def table = (1..2_000).collect { "Kunta$it;https://www.facebook.com/Kunta$it?ref=Abc${it}&x=1;kunta.viestintä+$it@kunta${it}.fi" }.join('\n')

        expect:
        add('requester', account(AccountStatus.DRAFT), 'tilit.txt', table.getBytes('UTF-8')).status == 201
    }

    private static String encoded(String name) {
        URLEncoder.encode(name, 'UTF-8')
    }

    private String account(AccountStatus status) {
        "/api/v1/accounts/${house.account([:], status).id()}/attachments".toString()
    }

    private Answer add(String who, String attachments, String name, byte[] content) {
        house.as(who).upload("$attachments?name=${encoded(name)}", content)
    }
}
