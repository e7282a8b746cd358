package dev.rolegraph.cli;

import static java.util.Map.entry;

import dev.rolegraph.role.RolegraphException.BadRequest;
import io.micronaut.core.value.PropertyResolver;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What settings of a server have to be. Where one is something else, the container would take its default without a word,
 * or fail with a page of its own.
 */
final class ServerSettings {
    private static final Rule PORT =
            Rule.number("a port: a number from 1 to 65535, or 0 for any that is free", 0, 65_535);
    private static final Rule COUNT = Rule.number("a whole number from 1 to 2147483647", 1, Integer.MAX_VALUE);
    private static final Rule ROOM = Rule.number("a whole number from 0 to 2147483647", 0, Integer.MAX_VALUE);
    private static final Rule SIZE = Rule.pattern("a number of bytes, or of KB, MB or GB", "(?i)\\d{1,9}([KMG]B)?");
    private static final Rule SWITCH = Rule.pattern("true or false", "(?i)true|false");
    private static final Rule TIME =
            Rule.pattern("a time with its unit, as 1800ms, 10s or 5m", "\\d{1,9}(ms|s|m|h|d)|PT[\\dHMS.]+");
    private static final Rule DATABASE =
            Rule.pattern("an address that begins with jdbc:postgresql: or jdbc:h2:", "jdbc:(postgresql|h2):.+");
    private static final Rule GRAPH =
            Rule.pattern("an address that begins with neo4j:// or bolt://", "(neo4j|bolt)(\\+s|\\+ssc)?://.+");

    private static final Map<Setting, Rule> RULES = Map.ofEntries(
            entry(new Setting("micronaut.server.port"), PORT),
            entry(new Setting("micronaut.server.max-request-size"), SIZE),
            entry(new Setting("datasources.default.url"), DATABASE),
            entry(Setting.MAX_DOCUMENT_BYTES, COUNT),
            entry(new Setting("rolegraph.security.public-reads"), SWITCH),
            entry(new Setting("rolegraph.neo4j.uri"), GRAPH),
            entry(new Setting("rolegraph.neo4j.patience"), TIME),
            entry(new Setting("rolegraph.graphql.introspection"), SWITCH),
            entry(new Setting("rolegraph.graphql.cache.answers"), ROOM),
            entry(new Setting("rolegraph.graphql.cache.documents"), ROOM),
            entry(new Setting("rolegraph.graphql.cache.persisted-queries"), ROOM),
            entry(new Setting("rolegraph.graphql.limits.depth"), COUNT),
            entry(new Setting("rolegraph.graphql.limits.fields"), COUNT),
            entry(new Setting("rolegraph.graphql.limits.cost"), COUNT),
            entry(new Setting("rolegraph.graphql.limits.time"), TIME),
            entry(new Setting("rolegraph.graphql.limits.subscriptions"), COUNT),
            entry(new Setting("rolegraph.graphql.limits.patience"), TIME),
            entry(new Setting("rolegraph.graphql.limits.halt"), TIME),
            entry(new Setting("rolegraph.graphql.limits.characters"), COUNT),
            entry(new Setting("rolegraph.graphql.limits.tokens"), COUNT));

    private ServerSettings() {}

    /** @param what how it goes on after 'has to be' */
    private record Rule(String what, Predicate<String> allows) {
        static Rule pattern(String what, String pattern) {
            return new Rule(what, Pattern.compile(pattern).asMatchPredicate());
        }

        static Rule number(String what, int least, int most) {
            return new Rule(
                    what,
                    value -> value.matches("\\d{1,10}")
                            && Long.parseLong(value) >= least
                            && Long.parseLong(value) <= most);
        }
    }

    /** @throws BadRequest as {@link #checked} */
    static void refuseWrong(PropertyResolver values) {
        for (var setting : RULES.keySet()) {
            values.getProperty(setting.name(), String.class).ifPresent(value -> checked(setting, value));
        }
    }

    /**
     * @param setting one that has a rule
     * @throws BadRequest that does not repeat the value, which may hold a password
     */
    static String checked(Setting setting, String value) {
        var rule = RULES.get(setting);
        if (rule.allows().test(value)) {
            return value;
        }
        throw new BadRequest("%s has to be %s.".formatted(setting.inEnvironment(), rule.what()));
    }
}
