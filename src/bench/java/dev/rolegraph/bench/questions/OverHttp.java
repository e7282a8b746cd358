package dev.rolegraph.bench.questions;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;

/**
 * Requests over HTTP/1.1. All connections are one thread's, so that the client takes as little as it can of the
 * processors that it shares with the server; what a request needs is made beforehand.
 */
final class OverHttp implements Contestant {
    private static final int LONGEST_BODY = 1 << 20;

    private final EventLoopGroup thread = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final int port;
    private final List<Call> calls;
    private int next;

    /** A request, and what the answer begins with. */
    record Call(HttpMethod method, String path, byte[] body, String beginning) {
        static Call post(String path, String body, String beginning) {
            return new Call(HttpMethod.POST, path, body.getBytes(StandardCharsets.UTF_8), beginning);
        }

        static Call get(String path, String beginning) {
            return new Call(HttpMethod.GET, path, new byte[0], beginning);
        }

        FullHttpRequest request(int port) {
            var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, method, path, Unpooled.wrappedBuffer(body));
            request.headers().set(HttpHeaderNames.HOST, "127.0.0.1:" + port);
            if (body.length > 0) {
                request.headers()
                        .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                        .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
            }
            return request;
        }
    }

    OverHttp(int port, List<Call> calls) {
        this.port = port;
        this.calls = calls;
    }

    @Override
    public Stretch run(Duration time) throws Exception {
        var times = new Histogram(3);
        var began = System.nanoTime();
        var end = began + time.toNanos();
        var connections = new ArrayList<Connection>();
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(new Connection(times, end));
        }
        for (var connection : connections) {
            new Bootstrap()
                    .group(thread)
                    .channel(NioSocketChannel.class)
                    .handler(connection.pipeline())
                    .connect("127.0.0.1", port)
                    .sync();
        }
        for (var connection : connections) {
            connection.done.get();
        }
        return new Stretch(times.getTotalCount() * 1e9 / (System.nanoTime() - began), times);
    }

    private Call next() {
        next = (next + 1) % calls.size();
        return calls.get(next);
    }

    /** One request after the other; everything in it happens on the one thread. */
    private final class Connection extends SimpleChannelInboundHandler<FullHttpResponse> {
        private final Histogram times;
        private final long end;
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private Call asked = next();
        private long sent;

        Connection(Histogram times, long end) {
            this.times = times;
            this.end = end;
        }

        ChannelInitializer<Channel> pipeline() {
            return new ChannelInitializer<>() {
                @Override
                protected void initChannel(Channel channel) {
                    channel.pipeline()
                            .addLast(new HttpClientCodec(), new HttpObjectAggregator(LONGEST_BODY), Connection.this);
                }
            };
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            send(context);
        }

        private void send(ChannelHandlerContext context) {
            asked = next();
            sent = System.nanoTime();
            context.writeAndFlush(asked.request(port));
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
            var now = System.nanoTime();
            times.recordValue((now - sent) / 1000);
            var body = response.content();
            var beginning = body.toString(
                    body.readerIndex(),
                    Math.min(body.readableBytes(), asked.beginning().length()),
                    StandardCharsets.UTF_8);
            if (response.status().code() != 200 || !beginning.equals(asked.beginning())) {
                done.completeExceptionally(
                        new IllegalStateException(response.status() + " " + body.toString(StandardCharsets.UTF_8)));
                context.close();
            } else if (now < end) {
                send(context);
            } else {
                done.complete(null);
                context.close();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            done.completeExceptionally(cause);
            context.close();
        }
    }

    @Override
    public void close() {
        thread.shutdownGracefully();
    }
}
