package dev.rolegraph.cli;

import dev.rolegraph.backup.BackupFile;
import dev.rolegraph.ledger.LedgerCopy;
import dev.rolegraph.role.RolegraphException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "Puts a backup into the empty data folder of a server that is stopped (ROLEGRAPH_DATA), or into the empty"
                    + " database that is configured. The graph follows at the next start."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is there",
            "2:wrong usage, a file that is damaged or of a newer program, or a place that is not empty",
            "3:data folder or database not available; nothing was restored"
        })
final class Restore implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What 'backup' wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        // The whole file is read before anything is touched.
        try (var backup = BackupFile.open(file);
                var folder = DataFolder.open(StoppedServer.data())) {
            refuseGraph(folder.path());
            try (var stopped = StoppedServer.of(folder)) {
                var ledger = stopped.bean(LedgerCopy.class);
                if (!ledger.isEmpty()) {
                    throw new RolegraphException.BadRequest(
                            "There is a ledger in %s already: set ROLEGRAPH_DATA to an empty folder."
                                    .formatted(folder.path()));
                }
                backup.restore(ledger);
            }
            say(backup, folder.path());
            return 0;
        }
    }

    /** It would be the graph of another ledger. */
    private static void refuseGraph(Path data) {
        if (Files.exists(data.resolve("neo4j"))) {
            throw new RolegraphException.BadRequest(
                    "There is a graph in %s already: set ROLEGRAPH_DATA to an empty folder.".formatted(data));
        }
    }

    private void say(BackupFile backup, Path data) {
        console.say("%s is restored up to revision %d, as it was at %s"
                .formatted(data, backup.revision(), backup.createdAt()));
        var vocabulary = data.resolve("vocabulary");
        if (backup.restoreVocabulary(vocabulary) > 0) {
            console.say("its vocabulary is in %s: set ROLEGRAPH_VOCABULARY to that folder".formatted(vocabulary));
        }
    }
}
