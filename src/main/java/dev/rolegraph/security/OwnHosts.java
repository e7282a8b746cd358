package dev.rolegraph.security;

import io.micronaut.context.annotation.Property;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names under which this server is asked for: {@code localhost}, addresses, the host it listens on, and the
 * configured ones, at any port, as ports are mapped. A web page from elsewhere whose name was made to point here (DNS
 * rebinding) asks under its own name, which is none of these.
 */
@Singleton
class OwnHosts {
    private static final int NO_PORT = -1;

    private record Authority(String host, int port) {
        static Optional<Authority> parse(String text) {
            try {
                var uri = URI.create("http://" + text.toLowerCase(Locale.ROOT));
                return uri.getHost() != null
                                && uri.getRawUserInfo() == null
                                && uri.getRawPath().isEmpty()
                        ? Optional.of(new Authority(uri.getHost(), uri.getPort()))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        Authority orPort(int standard) {
            return port == NO_PORT ? new Authority(host, standard) : this;
        }

        boolean isAddress() {
            return NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host);
        }

        boolean admits(Authority asked) {
            return host.equals(asked.host) && (port == NO_PORT || asked.port == NO_PORT || port == asked.port);
        }
    }

    private final List<Authority> names;
    private final List<Authority> configured;

    OwnHosts(
            @Property(name = "micronaut.server.host", defaultValue = "localhost") String host,
            @Property(name = "rolegraph.hosts", defaultValue = "") List<String> configured) {
        this.configured = authorities(configured.stream().map(String::strip));
        this.names = Stream.concat(authorities(Stream.of("localhost", host)).stream(), this.configured.stream())
                .toList();
    }

    private static List<Authority> authorities(Stream<String> texts) {
        return texts.flatMap(text -> Authority.parse(text).stream()).toList();
    }

    /** @param host the value of {@code Host}: {@code name[:port]} */
    boolean hasHost(String host) {
        return Authority.parse(host)
                .filter(asked -> asked.isAddress() || names.stream().anyMatch(name -> name.admits(asked)))
                .isPresent();
    }

    /**
     * Whether a page is this server's own, or one of a configured host.
     *
     * @param origin the value of {@code Origin}: {@code scheme://name[:port]}
     * @param host the value of {@code Host}, by which the server was asked for
     */
    boolean hasOrigin(String origin, String host) {
        var scheme = origin.substring(0, Math.max(0, origin.indexOf("://")));
        var standardPort = switch (scheme) {
            case "http" -> 80;
            case "https" -> 443;
            default -> NO_PORT;
        };
        if (standardPort == NO_PORT) {
            return false;
        }
        var own = Authority.parse(host).map(asked -> asked.orPort(standardPort));
        var page = Authority.parse(origin.substring(scheme.length() + "://".length()))
                .map(from -> from.orPort(standardPort));
        return page.isPresent() && (page.equals(own) || configured.stream().anyMatch(name -> name.admits(page.get())));
    }
}
