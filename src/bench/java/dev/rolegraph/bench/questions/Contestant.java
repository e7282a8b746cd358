package dev.rolegraph.bench.questions;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Something that answers the questions again and again, on 16 connections, each as soon as the last is answered. */
interface Contestant extends AutoCloseable {
    int CONNECTIONS = 16;

    /** What one stretch of answering was like; times are microseconds. */
    record Stretch(double perSecond, Histogram times) {}

    /** @throws IllegalStateException where an answer is not what it should be */
    Stretch run(Duration time) throws Exception;

    @Override
    void close();
}
