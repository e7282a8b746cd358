package dev.rolegraph.cli;

import dev.rolegraph.graph.Cancellation;
import dev.rolegraph.graph.Projection;
import dev.rolegraph.graph.Questions;
import dev.rolegraph.ingest.Seeds;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.role.RolegraphException.Unavailable;
import dev.rolegraph.security.AdminKey;
import dev.rolegraph.security.Callers;
import dev.rolegraph.security.Permission;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole server of one process: its data folder, the container, the HTTP server; started and stopped in order. */
final class Server {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    /** A stop that is not done by then is cut off: the ledger is safe at any moment, the graph can be made again. */
    private static final long LONGEST_STOP_MILLIS = 2_700;

    private static final Duration PAUSE_BEFORE_SEEDS = Duration.ofSeconds(5);
    private static final Duration LONGEST_COUNT = Duration.ofSeconds(30);

    private final ApplicationContext context = ApplicationContext.builder()
            .banner(false)
            .mainClass(Rolegraph.class)
            .build();
    private @Nullable DataFolder folder;
    private boolean seedsAreDue;
    private volatile boolean stopping;

    /** Starts everything; what cannot start says so with a sentence. */
    StartScreen start(Consumer<String> progress) {
        var environment = context.getEnvironment().start();
        ServerSettings.refuseWrong(environment);
        var data = environment.getProperty("rolegraph.data", Path.class).orElse(Path.of("data"));
        folder = DataFolder.open(data);
        environment.addPropertySource(PropertySource.of(
                "data folder", Map.of("rolegraph.data", folder.path().toString()), Integer.MAX_VALUE));
        refuseTakenPort(
                environment.getProperty("micronaut.server.host", String.class).orElse("localhost"),
                environment.getProperty("micronaut.server.port", Integer.class).orElse(8080));
        Seeds.refuseMissing(
                environment.getProperty("rolegraph.seed", String.class).orElse(""));
        progress.accept("Starting Rolegraph " + Version.current() + " with its data in " + folder.path());
        context.start();
        var server = context.getBean(EmbeddedServer.class).start();
        // The server listens meanwhile: with the graph away it still answers for its health, and for documents.
        var seeds = context.getBean(Seeds.class);
        seedsAreDue = seeds.areKnown();
        if (!seedsAreDue) {
            seeds.load(progress);
        }
        context.getBean(Projection.class).awaitStart();
        seeds.awaitGraph(progress);
        var admin = context.getBean(AdminKey.class);
        var readsNeedKey = !context.getBean(Callers.class).anonymous().may(Permission.READ);
        return new StartScreen(address(server), readsNeedKey, folder.path(), counts(), admin.made(), admin.file());
    }

    /**
     * Compares the catalogue where that was put off: reading it takes seconds of the processor, which belong to the
     * questions of those who have waited for the start.
     */
    void loadSeedsThatAreDue() throws InterruptedException {
        if (seedsAreDue) {
            Thread.sleep(PAUSE_BEFORE_SEEDS);
            try {
                context.getBean(Seeds.class).load(progress -> {});
            } catch (RolegraphException e) {
                LOG.warn("The catalogue was not compared with the ledger: {}", e.getMessage());
            }
        }
    }

    /** Not over HTTP: a client of our own would double the work of a start's last second. */
    private @Nullable Map<?, ?> counts() {
        try {
            var status = context.getBean(Questions.class)
                    .answer(List.of(StartScreen.COUNTS), LONGEST_COUNT, new Cancellation())
                    .of(StartScreen.COUNTS.key());
            return (Map<?, ?>) ((Map<?, ?>) Objects.requireNonNull(status)).get("counts");
        } catch (RolegraphException e) {
            LOG.warn("The graph does not answer: {}", e.getMessage());
            return null;
        }
    }

    /** As one on this machine asks for it: where all addresses are listened on, the URI has none that stands for one. */
    private static URI address(EmbeddedServer server) {
        var listening = UriBuilder.of(server.getURI());
        try {
            return InetAddress.getByName(server.getURI().getHost()).isAnyLocalAddress()
                    ? listening.host("localhost").build()
                    : listening.build();
        } catch (UnknownHostException e) {
            return listening.build();
        }
    }

    /** Seconds before the server itself would notice. */
    private static void refuseTakenPort(String host, int port) {
        if (port <= 0) {
            return;
        }
        try (var probe = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            LOG.debug("{} is free", probe);
        } catch (BindException e) {
            throw new Unavailable(
                    "Port %d on %s is taken or not ours to take. Stop what listens there, or set MICRONAUT_SERVER_PORT."
                            .formatted(port, host));
        } catch (IOException e) {
            throw new Unavailable(
                    "The address %s cannot be listened on. Set MICRONAUT_SERVER_HOST.".formatted(host), e);
        }
    }

    /** Whatever fails from here on does so because what it needs is closed. */
    boolean isStopping() {
        return stopping;
    }

    /** Requests may end first, then nothing new comes in, then the stores close. */
    void stop() {
        stopping = true;
        Thread.ofPlatform().daemon().name("stop-limit").start(Server::cutOff);
        if (context.isRunning()) {
            context.getBeansOfType(Closeable.class, Qualifiers.byName("requests"))
                    .forEach(Server::close);
            context.findBean(EmbeddedServer.class).ifPresent(EmbeddedServer::stop);
            context.stop();
        }
        if (folder != null) {
            folder.close();
        }
    }

    private static void close(Closeable requests) {
        try {
            requests.close();
        } catch (IOException e) {
            LOG.warn("Requests did not end", e);
        }
    }

    private static void cutOff() {
        try {
            Thread.sleep(LONGEST_STOP_MILLIS);
            LOG.warn("Stopping took too long and was cut off");
            Runtime.getRuntime().halt(143);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
