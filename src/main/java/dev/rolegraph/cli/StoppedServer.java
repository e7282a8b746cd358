package dev.rolegraph.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.BeanConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The ledger of a server that does not run: nothing listens, and no graph is there. */
final class StoppedServer implements AutoCloseable {
    /** All of ours but the ledger, because some of it begins by itself; and what ours makes of a library. */
    private static final List<String> LEFT_OUT = List.of(
            "dev.rolegraph.backup",
            "dev.rolegraph.graph",
            "dev.rolegraph.ingest",
            "dev.rolegraph.mcp",
            "dev.rolegraph.security",
            "dev.rolegraph.web",
            "graphql");

    private final ApplicationContext context;

    private StoppedServer(ApplicationContext context) {
        this.context = context;
    }

    /** The data folder that is configured. */
    static Path data() {
        return Path.of(Setting.DATA.value().orElse("data"));
    }

    static StoppedServer of(DataFolder folder) {
        var context = ApplicationContext.builder()
                .banner(false)
                .mainClass(Rolegraph.class)
                .beanConfigurations(
                        LEFT_OUT.stream().map(BeanConfiguration::disabled).toArray(BeanConfiguration[]::new))
                .properties(Map.of("rolegraph.data", folder.path().toString(), "micronaut.metrics.enabled", "false"))
                .build();
        ServerSettings.refuseWrong(context.getEnvironment().start());
        return new StoppedServer(context.start());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
