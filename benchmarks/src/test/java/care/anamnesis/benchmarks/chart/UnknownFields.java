package care.anamnesis.benchmarks.chart;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a resource that Kubernetes does not know: the client keeps them apart, at every level. */
final class UnknownFields {
    private static final String MODEL = "io.fabric8.kubernetes.api.model";

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    static List<String> of(Object resource) {
        var unknown = new UnknownFields();
        unknown.lookAt(resource);
        return unknown.found;
    }

    private void lookAt(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case Collection<?> values -> values.forEach(this::lookAt);
            case Map<?, ?> values -> values.values().forEach(this::lookAt);
            case Object one when one.getClass().getName().startsWith(MODEL) -> lookInto(one);
            default -> {}
        }
    }

    private void lookInto(Object one) {
        for (var method : one.getClass().getMethods()) {
            if (method.getName().equals("getAdditionalProperties") && read(method, one) instanceof Map<?, ?> unknown) {
                unknown.keySet().forEach(field -> found.add(String.valueOf(field)));
            } else if (isGetter(method)) {
                lookAt(read(method, one));
            }
        }
    }

    private static boolean isGetter(Method method) {
        return method.getName().startsWith("get")
                && method.getParameterCount() == 0
                && method.getDeclaringClass().getName().startsWith(MODEL);
    }

    private static @Nullable Object read(Method method, Object of) {
        try {
            return method.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method + " does not answer", e);
        }
    }
}
