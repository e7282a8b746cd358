package dev.rolegraph.cli;

import dev.rolegraph.ledger.Access;
import dev.rolegraph.ledger.ApiKeys;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.security.AdminKey;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "keys",
        description = "Gives people and programs keys of their own, and takes them back. Needs an admin's key.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "(create | list | revoke)",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:wrong usage, a name that is taken or unknown, or a key that is no admin's",
            "3:server or data folder not available"
        })
final class Keys implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: create, list or revoke.");
    }

    @Command(name = "create", description = "Makes a key, and shows it this once.")
    void create(
            @Parameters(arity = "0..1", paramLabel = "NAME", description = "Who will hold it.") @Nullable String name,
            @Option(
                            names = "--access",
                            paramLabel = "ACCESS",
                            defaultValue = "reader",
                            description = "What it opens: reader, editor or admin (default: ${DEFAULT-VALUE}).")
                    Access access,
            @Option(
                            names = "--admin",
                            description = "Replace a lost admin key, in the data folder of a server that is stopped.")
                    boolean admin,
            @Mixin Target target) {
        if (admin == (name != null)) {
            throw new RolegraphException.BadRequest("Give the key's name, or --admin to replace a lost admin key.");
        }
        say(admin ? replacedAdminKey() : created(target, String.valueOf(name), access));
    }

    private static String replacedAdminKey() {
        try (var folder = DataFolder.open(StoppedServer.data());
                var stopped = StoppedServer.of(folder)) {
            return AdminKey.replace(stopped.bean(ApiKeys.class), folder.path());
        }
    }

    private static String created(Target target, String name, Access access) {
        try (var client = target.connect()) {
            return client.post("/keys", Map.of("name", name, "access", access.name()))
                    .path("key")
                    .asText();
        }
    }

    @Command(name = "list", description = "Names the holders of keys.")
    void list(@Mixin Target target) {
        try (var client = target.connect()) {
            for (var key : client.get("/keys")) {
                say("%-30s %-7s %s"
                        .formatted(
                                key.path("name").asText(),
                                key.path("access").asText().toLowerCase(Locale.ROOT),
                                key.path("createdAt").asText()));
            }
        }
    }

    @Command(name = "revoke", description = "Has a key open nothing any more.")
    void revoke(@Parameters(paramLabel = "NAME", description = "Who holds it.") String name, @Mixin Target target) {
        try (var client = target.connect()) {
            client.delete("/keys/" + name);
            say("%s's key opens nothing any more".formatted(name));
        }
    }

    private void say(String line) {
        var out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
