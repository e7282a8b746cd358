package dev.rolegraph;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests that the build runs twice: with {@link RunningServer#get()} on the embedded stores, and on PostgreSQL and a
 * Neo4j server where a container engine answers.
 */
@Tag("stores")
@ExtendWith(OnEveryStore.Engine.class)
@Retention(RUNTIME)
@Target(TYPE)
public @interface OnEveryStore {

    /** Leaves tests out where they need a container engine and none answers. */
    final class Engine implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!RunningServer.isOnServers()) {
                return ConditionEvaluationResult.enabled("the embedded stores are always there");
            }
            return NeedsContainers.Engine.evaluate();
        }
    }
}
