package kanava.server.http

import io.netty.buffer.Unpooled
import io.netty.channel.embedded.EmbeddedChannel
import io.netty.handler.codec.http.HttpServerCodec
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer
import io.micronaut.http.server.netty.NettyServerCustomizer
import spock.lang.Specification

import java.nio.charset.StandardCharsets
import java.time.Duration
import java.util.concurrent.TimeUnit

class SlowRequestsSpec extends Specification {
    def channel = new EmbeddedChannel()

    def setup() {
        channel.freezeTime()
        channel.pipeline().addLast(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, new HttpServerCodec())
        new SlowRequests(Duration.ofSeconds(20)).customizer()
                .specializeForChannel(channel, NettyServerCustomizer.ChannelRole.CONNECTION).onStreamPipelineBuilt()
    }

    def "a request that comes a byte at a time is cut"() {
        when:
        'GET /health HTTP/1.1'.toList().each {
            receive(it)
            pass(2)
        }

        then:
        !channel.open
    }

    def "a body that never ends is cut"() {
        when:
        receive('POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n')
        12.times {
            receive('a')
            pass(2)
        }

        then:
        !channel.open
    }

    def "a connection that sends whole requests stays, however long it takes"() {
        when:
        10.times {
            receive('GET /health HTTP/1.1\r\nHost: x\r\n\r\n')
            pass(19)
        }

        then:
        channel.open
    }

    private void receive(String text) {
        if (channel.open) {
            channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII))
        }
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS)
        channel.runScheduledPendingTasks()
    }
}
