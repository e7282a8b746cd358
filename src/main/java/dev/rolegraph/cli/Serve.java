package dev.rolegraph.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        description = "Starts the server and everything that it embeds. The default command.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "2:a setting is wrong, or would open the server to other machines unasked",
            "3:the data folder, the port or a store is not available",
            "143:ended by SIGTERM (130 by Ctrl-C)"
        })
final class Serve implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

    @Override
    public Integer call() {
        var began = System.nanoTime();
        var server = new Server();
        // Before the start, so that a signal during it leaves nothing running.
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        try {
            var started = server.start(System.err::println);
            System.out.println(started.text((System.nanoTime() - began) / 1e9));
            server.loadSeedsThatAreDue();
            // A signal ends it.
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!server.isStopping()) {
                throw e;
            }
            LOG.debug("Cut off by the end of the server", e);
        }
        return 0;
    }
}
