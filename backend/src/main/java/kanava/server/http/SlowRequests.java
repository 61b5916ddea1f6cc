package kanava.server.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A request must be whole within a time, from its first byte to its last. The idle time-outs alone let a client hold a
 * connection for ever by sending a byte now and then.
 */
@Singleton
final class SlowRequests implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Duration patience;

    SlowRequests(@Value("${kanava.request-timeout:20s}") Duration patience) {
        this.patience = patience;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(customizer());
        return event.getBean();
    }

    NettyServerCustomizer customizer() {
        return new Customizer(null);
    }

    private final class Customizer implements NettyServerCustomizer {
        private final Channel channel;

        Customizer(Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return new Customizer(channel);
        }

        @Override
        public void onStreamPipelineBuilt() {
            var codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
            if (channel != null && channel.pipeline().get(codec) != null) {
                var watch = new Watch();
                channel.pipeline().addBefore(codec, "request-begins", watch.beginning());
                channel.pipeline().addAfter(codec, "request-ends", watch.ending());
            }
        }
    }

    /** One connection's; both handlers run on its event loop. */
    private final class Watch {
        private Future<?> cut;

        ChannelInboundHandlerAdapter beginning() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object bytes) {
                    if (cut == null) {
                        cut = context.executor()
                                .schedule(() -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
                    }
                    context.fireChannelRead(bytes);
                }

                @Override
                public void channelInactive(ChannelHandlerContext context) {
                    stop();
                    context.fireChannelInactive();
                }
            };
        }

        ChannelInboundHandlerAdapter ending() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object message) {
                    if (message instanceof LastHttpContent) {
                        stop();
                    }
                    context.fireChannelRead(message);
                }
            };
        }

        private void stop() {
            if (cut != null) {
                cut.cancel(false);
                cut = null;
            }
        }
    }
}
