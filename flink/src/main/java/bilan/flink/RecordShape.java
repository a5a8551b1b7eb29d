package bilan.flink;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How values of a type are written: worked out from the components of records, so that a new component needs no line here. */
abstract class RecordShape {
    private static final Map<Class<?>, Function<String, Object>> WRITTEN_AS_TEXT = Map.of(
            LocalDate.class, LocalDate::parse,
            LocalTime.class, LocalTime::parse,
            MonthDay.class, MonthDay::parse,
            ZoneOffset.class, ZoneOffset::of,
            URI.class, URI::create);

    static RecordShape of(Class<?> type) {
        return of(type, new HashMap<>());
    }

    abstract void write(@Nullable Object value, RecordBytes.Out out) throws IOException;

    abstract @Nullable Object read(RecordBytes.In in) throws IOException;

    /** Names and order of all that is written: two shapes that are told alike read each other's bytes. */
    abstract String described();

    private static RecordShape of(Type type, Map<Class<?>, RecordShape> known) {
        if (type instanceof ParameterizedType many && many.getRawType() instanceof Class<?> raw) {
            RecordShape item = of(many.getActualTypeArguments()[0], known);
            if (raw == List.class) return new Many(item, false);
            if (raw == Set.class) return new Many(item, true);
        }
        if (!(type instanceof Class<?> plain)) throw new IllegalArgumentException("cannot write " + type);
        if (plain == String.class) return new Text();
        if (plain == int.class || plain == long.class || plain == boolean.class) return new Whole(plain);
        if (plain.isEnum()) return new Constant(plain);
        if (WRITTEN_AS_TEXT.containsKey(plain)) return new Parsed(plain, WRITTEN_AS_TEXT.get(plain));
        if (!plain.isRecord()) throw new IllegalArgumentException("cannot write " + plain);
        RecordShape made = known.get(plain);
        if (made != null) return made;
        Components components = new Components(plain);
        known.put(plain, components);
        components.link(known);
        return components;
    }

    private static final class Text extends RecordShape {
        @Override
        void write(@Nullable Object value, RecordBytes.Out out) throws IOException {
            out.text((String) value);
        }

        @Override
        @Nullable
        Object read(RecordBytes.In in) throws IOException {
            return in.text();
        }

        @Override
        String described() {
            return "text";
        }
    }

    private static final class Parsed extends RecordShape {
        private final Class<?> type;
        private final Function<String, Object> parse;

        Parsed(Class<?> type, Function<String, Object> parse) {
            this.type = type;
            this.parse = parse;
        }

        @Override
        void write(@Nullable Object value, RecordBytes.Out out) throws IOException {
            out.text(value == null ? null : value.toString());
        }

        @Override
        @Nullable
        Object read(RecordBytes.In in) throws IOException {
            String text = in.text();
            return text == null ? null : parse.apply(text);
        }

        @Override
        String described() {
            return type.getSimpleName();
        }
    }

    private static final class Whole extends RecordShape {
        private final Class<?> type;

        Whole(Class<?> type) {
            this.type = type;
        }

        @Override
        void write(@Nullable Object value, RecordBytes.Out out) throws IOException {
            if (value instanceof Boolean truth) out.number(truth ? 1 : 0);
            else if (value instanceof Number number) out.number(number.longValue());
        }

        @Override
        Object read(RecordBytes.In in) throws IOException {
            long number = in.number();
            if (type == boolean.class) return number != 0;
            return type == int.class ? (Object) (int) number : (Object) number;
        }

        @Override
        String described() {
            return type.getName();
        }
    }

    private static final class Constant extends RecordShape {
        private final Object[] constants;
        private final String described;

        Constant(Class<?> type) {
            constants = type.getEnumConstants();
            described = type.getSimpleName() + List.of(constants);
        }

        @Override
        void write(@Nullable Object value, RecordBytes.Out out) throws IOException {
            out.number(value == null ? -1 : ((Enum<?>) value).ordinal());
        }

        @Override
        @Nullable
        Object read(RecordBytes.In in) throws IOException {
            int number = (int) in.number();
            return number < 0 ? null : constants[number];
        }

        @Override
        String described() {
            return described;
        }
    }

    private static final class Many extends RecordShape {
        private final RecordShape item;
        private final boolean set;

        Many(RecordShape item, boolean set) {
            this.item = item;
            this.set = set;
        }

        @Override
        void write(@Nullable Object value, RecordBytes.Out out) throws IOException {
            if (value == null) {
                out.number(-1);
                return;
            }
            Collection<?> items = (Collection<?>) value;
            out.number(items.size());
            // a set has no order of its own, and the same record must give the same bytes
            for (Object one : set ? items.stream().sorted().toList() : items) item.write(one, out);
        }

        @Override
        @Nullable
        Object read(RecordBytes.In in) throws IOException {
            int size = (int) in.number();
            if (size < 0) return null;
            Collection<@Nullable Object> items = set ? new LinkedHashSet<>() : new ArrayList<>(size);
            for (int i = 0; i < size; i++) items.add(item.read(in));
            return items;
        }

        @Override
        String described() {
            return (set ? "set of " : "list of ") + item.described();
        }
    }

    private static final class Components extends RecordShape {
        private final Class<?> type;
        private final RecordComponent[] components;
        private final MethodHandle[] getters;
        private final RecordShape[] shapes;
        private final MethodHandle constructor;

        Components(Class<?> type) {
            this.type = type;
            components = type.getRecordComponents();
            getters = new MethodHandle[components.length];
            shapes = new RecordShape[components.length];
            Class<?>[] types = new Class<?>[components.length];
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            try {
                for (int i = 0; i < components.length; i++) {
                    types[i] = components[i].getType();
                    getters[i] = lookup.unreflect(components[i].getAccessor()).asType(GETTER);
                }
                constructor = lookup.unreflectConstructor(type.getConstructor(types))
                        .asSpreader(Object[].class, types.length)
                        .asType(MAKER);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("cannot write " + type, e);
            }
        }

        private static final java.lang.invoke.MethodType GETTER =
                java.lang.invoke.MethodType.methodType(Object.class, Object.class);
        private static final java.lang.invoke.MethodType MAKER =
                java.lang.invoke.MethodType.methodType(Object.class, Object[].class);

        void link(Map<Class<?>, RecordShape> known) {
            for (int i = 0; i < components.length; i++)
                shapes[i] = RecordShape.of(components[i].getGenericType(), known);
        }

        @Override
        void write(@Nullable Object value, RecordBytes.Out out) throws IOException {
            out.number(value == null ? 0 : 1);
            if (value == null) return;
            for (int i = 0; i < shapes.length; i++) shapes[i].write(got(getters[i], value), out);
        }

        private static @Nullable Object got(MethodHandle getter, Object value) {
            try {
                return (Object) getter.invokeExact(value);
            } catch (Throwable e) {
                throw new IllegalStateException("a component that cannot be got", e);
            }
        }

        @Override
        @Nullable
        Object read(RecordBytes.In in) throws IOException {
            if (in.number() == 0) return null;
            @Nullable Object[] values = new Object[shapes.length];
            for (int i = 0; i < shapes.length; i++) values[i] = shapes[i].read(in);
            try {
                return (Object) constructor.invokeExact(values);
            } catch (Throwable e) {
                throw new IllegalStateException(type + " cannot be made of what was written", e);
            }
        }

        @Override
        String described() {
            StringBuilder text = new StringBuilder(type.getSimpleName()).append('(');
            for (int i = 0; i < shapes.length; i++) {
                text.append(components[i].getName())
                        .append(": ")
                        .append(shapes[i].described())
                        .append(", ");
            }
            return text.append(')').toString();
        }
    }
}
