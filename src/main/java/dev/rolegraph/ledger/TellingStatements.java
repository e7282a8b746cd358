package dev.rolegraph.ledger;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.data.annotation.Query;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Stands before each statement of a repository. */
@Singleton
@InterceptorBean(Told.class)
final class TellingStatements implements MethodInterceptor<Object, Object> {
    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> context) {
        context.stringValue(Query.class).ifPresent(Statements::run);
        return context.proceed();
    }
}
