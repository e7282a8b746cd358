package dev.rolegraph.security;

import dev.rolegraph.ledger.Access;
import dev.rolegraph.role.RolegraphException;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param name of the key; {@code anonymous} without one
 * @param access null where the caller may do nothing
 */
public record Caller(String name, @Nullable Access access, boolean hasKey) {
    static Caller anonymous(boolean mayRead) {
        return new Caller("anonymous", mayRead ? Access.READER : null, false);
    }

    public boolean may(Permission permission) {
        return access != null && permission.isGivenTo(access);
    }

    /**
     * @throws RolegraphException.Unauthorized without a key
     * @throws RolegraphException.Forbidden with a key that does not give the permission
     */
    public void require(Permission permission) {
        if (may(permission)) {
            return;
        }
        if (hasKey) {
            throw new RolegraphException.Forbidden(
                    "The key '%s' may not do this: use %s key.".formatted(name, permission.owner()));
        }
        throw new RolegraphException.Unauthorized(
                "This needs %s key: send the header 'Authorization: Bearer KEY'.".formatted(permission.owner()));
    }
}
