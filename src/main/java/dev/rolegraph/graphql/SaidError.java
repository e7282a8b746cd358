package dev.rolegraph.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error as clients are told it: nothing but what is here, where the engine would add a classification of its own. */
record SaidError(
        String message,
        List<SourceLocation> locations,
        @Nullable List<Object> path,
        Map<String, Object> extensions) implements GraphQLError {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public ErrorType getErrorType() {
        return ErrorType.ExecutionAborted;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return extensions;
    }

    @Override
    public Map<String, Object> toSpecification() {
        var said = new LinkedHashMap<String, Object>();
        said.put("message", message);
        if (!locations.isEmpty()) {
            said.put(
                    "locations",
                    locations.stream()
                            .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                            .toList());
        }
        if (path != null) {
            said.put("path", path);
        }
        said.put("extensions", extensions);
        return said;
    }
}
