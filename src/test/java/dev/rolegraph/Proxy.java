package dev.rolegraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between the application and one of its servers: it can delay, break and lead elsewhere. */
final class Proxy implements AutoCloseable {
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int port;
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean refuses;

    Proxy(int port) {
        try {
            this.port = port;
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    /** Where it listens. */
    int port() {
        return listening.getLocalPort();
    }

    /** New connections lead to another server, and those that there are end. */
    void leadTo(int port) {
        this.port = port;
        drop();
    }

    /** Every piece of what is sent either way takes so long. */
    void delay(Duration delay) {
        this.delay = delay;
    }

    /** Ends every connection. */
    void drop() {
        open.forEach(Proxy::close);
        open.clear();
    }

    /** Ends every connection, and lets nobody in until it is told otherwise. */
    void refuse(boolean refuses) {
        this.refuses = refuses;
        drop();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                if (refuses) {
                    client.close();
                    continue;
                }
                var server = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(client);
                open.add(server);
                Thread.startVirtualThread(() -> carry(client, server));
                Thread.startVirtualThread(() -> carry(server, client));
            } catch (IOException e) {
                // The server is away: the client sees its connection end, as it would without us.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var piece = new byte[8192];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                Thread.sleep(delay);
                out.write(piece, 0, length);
            }
        } catch (IOException | InterruptedException e) {
            // Dropped.
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is no more than we want.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        drop();
    }
}
