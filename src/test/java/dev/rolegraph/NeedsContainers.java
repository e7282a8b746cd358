package dev.rolegraph;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that start servers of their own in containers. */
@ExtendWith(NeedsContainers.Engine.class)
@Retention(RUNTIME)
@Target(TYPE)
public @interface NeedsContainers {

    /** The same for properties of jqwik, which knows no extensions of JUnit: {@code @AddLifecycleHook}. */
    final class OfProperties implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            var result = Engine.evaluate();
            return result.isDisabled() ? SkipResult.skip(result.getReason().orElse("")) : SkipResult.doNotSkip();
        }
    }

    /** Leaves tests out where no container engine answers, unless they must run. */
    final class Engine implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return evaluate();
        }

        static ConditionEvaluationResult evaluate() {
            if (Containers.canRun()) {
                return ConditionEvaluationResult.enabled("a container engine answers");
            }
            var reason = "no container engine answers: set DOCKER_HOST to one that does";
            if (Containers.mustRun()) {
                throw new IllegalStateException(reason);
            }
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
