package dev.rolegraph.ledger;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/**
 * A PostgreSQL that is halted, or cut off by the network, leaves its connections open, and a statement would wait for
 * ever. An address with a {@code socketTimeout} of its own keeps it.
 */
@Singleton
class PostgresTimeouts implements BeanCreatedEventListener<DatasourceConfiguration> {
    private static final String ANSWER_SECONDS = "4";
    private static final String CONNECT_SECONDS = "2";

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        var datasource = event.getBean();
        if (datasource.getUrl().startsWith("jdbc:postgresql:")) {
            datasource.addDataSourceProperty("socketTimeout", ANSWER_SECONDS);
            datasource.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
            datasource.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return datasource;
    }
}
