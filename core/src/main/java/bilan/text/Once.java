package bilan.text;

import java.util.function.Supplier;

/** Something that is made when it is first asked for, and kept. Safe for threads; a failure is tried again. */
final class Once<T> {
    private final Supplier<T> maker;
    private volatile boolean made;
    private T value;

    @SuppressWarnings("NullAway.Init") // nobody sees the value before it is made
    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        if (!made) make();
        return value;
    }

    private synchronized void make() {
        if (made) return;
        value = maker.get();
        made = true;
    }
}
