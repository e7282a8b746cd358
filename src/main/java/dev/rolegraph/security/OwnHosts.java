package dev.rolegraph.security;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names under which this server is asked for: loopback's, the address it listens on, and the configured ones. A web
 * page from elsewhere whose name was made to point here (DNS rebinding) asks under its own name, and is refused.
 */
@Singleton
class OwnHosts {
    /** @param port -1 for any */
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

        boolean matches(String otherHost, int otherPort) {
            return host.equals(otherHost) && (port == -1 || port == otherPort);
        }
    }

    private final List<String> local;
    private final List<Authority> configured;

    OwnHosts(
            @Property(name = "micronaut.server.host", defaultValue = "localhost") String host,
            @Property(name = "rolegraph.hosts", defaultValue = "") List<String> configured) {
        this.local = Stream.of("localhost", "127.0.0.1", "[::1]", host.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        this.configured = configured.stream()
                .flatMap(name -> Authority.parse(name).stream())
                .toList();
    }

    /** @param header the value of {@code Host}: {@code name[:port]} */
    boolean hasHost(String header, int ownPort) {
        return Authority.parse(header)
                .filter(asked -> isOwn(asked, 80, ownPort))
                .isPresent();
    }

    /** @param header the value of {@code Origin}: {@code scheme://name[:port]} */
    boolean hasOrigin(String header, int ownPort) {
        var scheme = header.substring(0, Math.max(0, header.indexOf("://")));
        var standardPort = switch (scheme) {
            case "http" -> 80;
            case "https" -> 443;
            default -> -1;
        };
        return standardPort != -1
                && Authority.parse(header.substring(scheme.length() + "://".length()))
                        .filter(asked -> isOwn(asked, standardPort, ownPort))
                        .isPresent();
    }

    private boolean isOwn(Authority asked, int standardPort, int ownPort) {
        var port = asked.port() == -1 ? standardPort : asked.port();
        return local.contains(asked.host()) && port == ownPort
                || configured.stream().anyMatch(own -> own.matches(asked.host(), port));
    }
}
