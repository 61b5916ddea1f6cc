package kanava.verification

import groovy.sql.Sql
import kanava.fixtures.House
import kanava.fixtures.Kanava
import kanava.verification.fetch.HostTurns
import kanava.verification.fetch.HostTurns.Turn.Begins
import kanava.verification.fetch.HostTurns.Turn.Held
import kanava.verification.fetch.HostTurns.Turn.Queued
import spock.lang.Specification

import java.time.Duration

/** Hosts' turns as all instances share them. An hour apart, so that no time that a test takes can matter. */
class HostTurnsSpec extends Specification {
    static final Duration APART = Duration.ofHours(1)

    HostTurns turns = Kanava.bean(HostTurns)
    String host = "${UUID.randomUUID()}.test"

    def "turns follow each other, and beyond what somebody would wait they are queued one after the other"() {
        expect:
        begins() == 0
        begins() == 1
        begins() == 2

        and: 'nobody waits so long'
        queued() == 3
        queued() == 4
        queued() == 5

        and: 'who waits longer still gets the next'
        begins(Duration.ofHours(4)) == 3
        queued() == 6

        and: 'another host is free'
        turns.take("other-$host", APART, Duration.ZERO) == new Begins(Duration.ZERO)
    }

    def "a host that is held gives no turns, and a shorter time than it asked for changes nothing"() {
        when:
        turns.hold(host, Duration.ofHours(5))
        turns.hold(host, Duration.ofHours(2))

        then:
        with(turns.take(host, APART, Duration.ofDays(1)), Held) { hours(it.time()) == 5 }
    }

    def "hosts that nobody has asked for a day are forgotten, unless they are held"() {
        given:
        turns.take(host, Duration.ZERO, Duration.ZERO)
        turns.hold("held-$host", Duration.ofHours(5))
        turns.take("busy-$host", Duration.ZERO, Duration.ZERO)
        House.sql { Sql sql ->
            sql.executeUpdate("UPDATE host_turn SET free_at = free_at - INTERVAL 25 HOUR WHERE host IN (?, ?)", [host, "held-$host".toString()])
        }

        when:
        turns.forget()

        then:
        known(host) == 0
        known("held-$host") == 1
        known("busy-$host") == 1
    }

    private long begins(Duration patience = Duration.ofHours(2)) {
        hours((turns.take(host, APART, patience) as Begins).in())
    }

    private long queued() {
        hours((turns.take(host, APART, Duration.ofHours(2)) as Queued).in())
    }

    /** The statements themselves take their time. */
    private static long hours(Duration time) {
        Math.round(time.toMillis() / 3_600_000d)
    }

    private static int known(String host) {
        def found = 0
        House.sql { Sql sql -> found = sql.firstRow('SELECT COUNT(*) n FROM host_turn WHERE host = ?', [host]).n as int }
        found
    }
}
