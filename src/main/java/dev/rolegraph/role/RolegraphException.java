package dev.rolegraph.role;

import java.util.List;

/**
 * An expected failure. Its message is one sentence for the person who caused it: the cause, and what to do. It is sent
 * to clients, so it never names a class, a query or a path that the client did not give.
 */
public abstract sealed class RolegraphException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RolegraphException(String message) {
        super(message);
    }

    /** The kind's stable name, as clients are told it. */
    public String code() {
        return switch (this) {
            case BadRequest _ -> "BAD_REQUEST";
            case Unauthorized _ -> "UNAUTHORIZED";
            case Forbidden _ -> "FORBIDDEN";
            case NotFound _ -> "NOT_FOUND";
            case Refused _ -> "CONFLICT";
            case PersistedQueryNotFound _ -> "PERSISTED_QUERY_NOT_FOUND";
            case LimitExceeded _ -> "LIMIT_EXCEEDED";
            case Timeout _ -> "TIMEOUT";
            case Unavailable _ -> "UNAVAILABLE";
        };
    }

    private RolegraphException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The request or document is not usable as it is. */
    public static final class BadRequest extends RolegraphException {
        private static final long serialVersionUID = 1L;

        public BadRequest(String message) {
            super(message);
        }
    }

    /** The caller is not known: no key, or one that is not valid. */
    public static final class Unauthorized extends RolegraphException {
        private static final long serialVersionUID = 1L;

        public Unauthorized(String message) {
            super(message);
        }
    }

    /** The caller is known and may not do this. */
    public static final class Forbidden extends RolegraphException {
        private static final long serialVersionUID = 1L;

        public Forbidden(String message) {
            super(message);
        }
    }

    /** What the request names does not exist. */
    public static final class NotFound extends RolegraphException {
        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(message);
        }
    }

    /** A change that cannot be made as things are. */
    public static final class Refused extends RolegraphException {
        private static final long serialVersionUID = 1L;

        private final String reason;
        private final transient List<String> field;

        /**
         * @param reason a stable name in upper case
         * @param field the part of the input that it is about, from the outside in
         */
        public Refused(String reason, String message, List<String> field) {
            super(message);
            this.reason = reason;
            this.field = List.copyOf(field);
        }

        public String reason() {
            return reason;
        }

        public List<String> field() {
            return field;
        }
    }

    /** The request names a document that was not sent before; it may send the document along. */
    public static final class PersistedQueryNotFound extends RolegraphException {
        private static final long serialVersionUID = 1L;

        public PersistedQueryNotFound(String message) {
            super(message);
        }
    }

    /** The request asks for more than the configured limits allow. */
    public static final class LimitExceeded extends RolegraphException {
        private static final long serialVersionUID = 1L;

        public LimitExceeded(String message) {
            super(message);
        }
    }

    /** The answer did not come in time. */
    public static final class Timeout extends RolegraphException {
        private static final long serialVersionUID = 1L;

        public Timeout(String message) {
            super(message);
        }
    }

    /** A store or the server itself cannot serve now; trying again later may help. */
    public static final class Unavailable extends RolegraphException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message) {
            super(message);
        }

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
