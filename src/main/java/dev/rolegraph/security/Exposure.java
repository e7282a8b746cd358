package dev.rolegraph.security;

import dev.rolegraph.role.RolegraphException;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Whether other machines reach this server, and what they may do without a key. Made at start, so that it can refuse one. */
@Context
class Exposure {
    private final boolean readsNeedNoKey;

    Exposure(
            @Property(name = "micronaut.server.host", defaultValue = "0.0.0.0") String host,
            @Nullable @Property(name = "rolegraph.security.public-reads") Boolean publicReads) {
        if (publicReads == null && !isLoopback(host)) {
            throw new RolegraphException.BadRequest("""
                    Other machines can reach the address %s: set ROLEGRAPH_SECURITY_PUBLIC_READS to true to let them read \
                    without a key or to false to ask for one, or set MICRONAUT_SERVER_HOST to 127.0.0.1.""".formatted(host));
        }
        this.readsNeedNoKey = publicReads == null || publicReads;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    boolean readsNeedNoKey() {
        return readsNeedNoKey;
    }
}
