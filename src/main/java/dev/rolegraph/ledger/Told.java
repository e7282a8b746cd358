package dev.rolegraph.ledger;

import io.micronaut.aop.Around;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Has the statements of a repository told: see {@link Statements}. */
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Told {}
