package dev.rolegraph.graphql;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.WriteTimeoutHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The connections on which requests come, where the framework says nothing of them. */
final class Connections {
    /** Has no more of a client's messages read while it does not take what it is sent. */
    @ChannelHandler.Sharable
    private static final class ReadsWhileWritable extends ChannelInboundHandlerAdapter {
        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            context.channel().config().setAutoRead(context.channel().isWritable());
            context.fireChannelWritabilityChanged();
        }
    }

    private Connections() {}

    static Optional<Channel> of(HttpRequest<?> request) {
        var inner = request;
        while (inner instanceof HttpRequestWrapper<?> wrapper) {
            inner = wrapper.getDelegate();
        }
        return inner instanceof NettyHttpRequest<?> netty
                ? Optional.of(netty.getChannelHandlerContext().channel())
                : Optional.empty();
    }

    /** Closes a connection whose client takes nothing of what it is sent for too long: it cannot be told. */
    static void closeAfter(HttpRequest<?> request, Duration longestHalt) {
        of(request)
                .ifPresent(channel -> channel.eventLoop().execute(() -> {
                    if (channel.isActive() && channel.pipeline().get(WriteTimeoutHandler.class) == null) {
                        channel.pipeline()
                                .addFirst(new WriteTimeoutHandler(longestHalt.toMillis(), TimeUnit.MILLISECONDS));
                    }
                }));
    }

    /** What waits for a WebSocket's client is bounded by what it takes, however much it asks. */
    static void readWhileWritable(HttpRequest<?> handshake) {
        of(handshake).ifPresent(channel -> channel.pipeline().addFirst(new ReadsWhileWritable()));
    }
}
