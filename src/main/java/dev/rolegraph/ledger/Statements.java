package dev.rolegraph.ledger;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** The SQL statements that a piece of work has the ledger run, on the thread of the work. */
public final class Statements {
    private static final ScopedValue<Consumer<String>> LISTENER = ScopedValue.newInstance();

    private Statements() {}

    /** Tells the text of each statement, before it is run. */
    public static <T> T tell(Consumer<String> listener, Supplier<T> work) {
        return ScopedValue.where(LISTENER, listener).call(work::get);
    }

    static void run(String sql) {
        if (LISTENER.isBound()) {
            LISTENER.get().accept(sql);
        }
    }
}
