package dev.rolegraph.cli;

import dev.rolegraph.backup.BackupFile;
import dev.rolegraph.role.RolegraphException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description =
                "Writes everything that a running server has recorded to one file, and checks it. Needs an admin's key.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the file is there, and sound",
            "2:wrong usage, a file that is there already, or a key that is no admin's",
            "3:server or store not available, or no room for the file"
        })
final class Backup implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Where to write it; a name like rolegraph.zip.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--force", description = "Replace a file that is there already.")
    private boolean force;

    @Mixin
    private Target target = new Target();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        if (Files.exists(file) && !force) {
            throw new RolegraphException.BadRequest(
                    "%s is there already: choose another name, or replace it with --force.".formatted(file));
        }
        if (!Files.isWritable(file.toAbsolutePath().getParent())) {
            throw new RolegraphException.Unavailable(notWritable());
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var client = target.connect()) {
            client.download("/backup", part);
            var revision = revision(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            console.say("%s holds the ledger up to revision %d".formatted(file, revision));
            return 0;
        } catch (IOException e) {
            throw new RolegraphException.Unavailable(notWritable(), e);
        }
    }

    private String notWritable() {
        return "%s cannot be written: choose a folder of your own that is there and has room.".formatted(file);
    }

    private static long revision(Path part) {
        try (var backup = BackupFile.open(part)) {
            return backup.revision();
        } catch (RolegraphException.BadRequest e) {
            throw new RolegraphException.Unavailable("The backup broke off: see the server's log, then try again.", e);
        }
    }
}
