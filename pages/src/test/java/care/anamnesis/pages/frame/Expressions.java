package care.anamnesis.pages.frame;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.BeanReference;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Elvis;
import org.springframework.expression.spel.ast.Indexer;
import org.springframework.expression.spel.ast.InlineMap;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.NullLiteral;
import org.springframework.expression.spel.ast.Projection;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Selection;
import org.springframework.expression.spel.ast.StringLiteral;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** Of which type an expression of a template is; NONE where that cannot be said, and then nothing about it is a fault. */
final class Expressions {
    private static final SpelExpressionParser PARSER = new SpelExpressionParser();
    private static final Map<String, ResolvableType> BEANS = beans();

    private final Map<String, ResolvableType> variables;
    private final Consumer<String> fault;
    private final Consumer<Class<?>> read;

    /** @param read gets each type of which an expression shows something */
    Expressions(Map<String, ResolvableType> variables, Consumer<String> fault, Consumer<Class<?>> read) {
        this.variables = variables;
        this.fault = fault;
        this.read = read;
    }

    /** What stands between <code>${</code> and the bracket that closes it. */
    static List<String> in(String text) {
        return between("${", text);
    }

    static List<String> between(String opening, String text) {
        var found = new ArrayList<String>();
        for (int start = text.indexOf(opening); start >= 0; ) {
            int depth = 0;
            int end = start + 1;
            do {
                depth += text.charAt(end) == '{' ? 1 : text.charAt(end) == '}' ? -1 : 0;
                end++;
            } while (depth > 0);
            found.add(text.substring(start + 2, end - 1));
            start = text.indexOf(opening, end);
        }
        return found;
    }

    /** At the commas that stand in no bracket, quote or substitution. */
    static List<String> split(String list) {
        var parts = new ArrayList<String>();
        int depth = 0;
        boolean isQuoted = false;
        int start = 0;
        for (int at = 0; at < list.length(); at++) {
            char sign = list.charAt(at);
            isQuoted ^= sign == '\'' || sign == '|';
            if (!isQuoted) {
                depth += "({[".indexOf(sign) >= 0 ? 1 : ")}]".indexOf(sign) >= 0 ? -1 : 0;
                if (sign == ',' && depth == 0) {
                    parts.add(list.substring(start, at));
                    start = at + 1;
                }
            }
        }
        if (start < list.length()) {
            parts.add(list.substring(start));
        }
        return parts;
    }

    static ResolvableType elements(ResolvableType all) {
        if (all.isArray()) {
            return all.getComponentType();
        }
        var type = all.resolve();
        if (type != null && Map.class.isAssignableFrom(type)) {
            var generics = all.as(Map.class).getGenerics();
            return ResolvableType.forClassWithGenerics(Map.Entry.class, generics);
        }
        return type != null && Iterable.class.isAssignableFrom(type)
                ? all.as(Iterable.class).getGeneric(0)
                : ResolvableType.NONE;
    }

    ResolvableType type(String expression) {
        return type(PARSER.parseRaw(expression).getAST(), null);
    }

    /** @param root what names belong to; null for the variables of the template */
    private ResolvableType type(SpelNode node, @Nullable ResolvableType root) {
        return switch (node) {
            case CompoundExpression _ -> compound(node, root);
            case PropertyOrFieldReference it -> root == null ? variable(it.getName()) : property(root, it.getName());
            case BeanReference it -> bean(it.toStringAST().substring(1));
            case StringLiteral _ -> ResolvableType.forClass(String.class);
            case Ternary _ -> {
                type(node.getChild(0), root);
                yield either(node.getChild(1), node.getChild(2), root);
            }
            case Elvis _ -> either(node.getChild(0), node.getChild(1), root);
            case InlineMap _ -> {
                for (int value = 1; value < node.getChildCount(); value += 2) {
                    type(node.getChild(value), root);
                }
                yield ResolvableType.NONE;
            }
            default -> {
                children(node, root);
                yield ResolvableType.NONE;
            }
        };
    }

    private void children(SpelNode node, @Nullable ResolvableType root) {
        for (int i = 0; i < node.getChildCount(); i++) {
            type(node.getChild(i), root);
        }
    }

    private ResolvableType either(SpelNode one, SpelNode other, @Nullable ResolvableType root) {
        var first = type(one, root);
        var second = type(other, root);
        return one instanceof NullLiteral ? second : first;
    }

    private ResolvableType compound(SpelNode node, @Nullable ResolvableType root) {
        var type = type(node.getChild(0), root);
        for (int i = 1; i < node.getChildCount(); i++) {
            type = next(type, node.getChild(i), root);
        }
        return type;
    }

    private ResolvableType next(ResolvableType of, SpelNode node, @Nullable ResolvableType root) {
        return switch (node) {
            case PropertyOrFieldReference it -> property(of, it.getName());
            case MethodReference it -> {
                children(node, root);
                yield method(of, it.getName(), node.getChildCount());
            }
            case Indexer _ -> {
                children(node, root);
                yield indexed(of);
            }
            case Selection _ -> {
                children(node, elements(of));
                yield of;
            }
            case Projection _ -> ResolvableType.forClassWithGenerics(List.class, type(node.getChild(0), elements(of)));
            default -> {
                children(node, root);
                yield ResolvableType.NONE;
            }
        };
    }

    private static ResolvableType indexed(ResolvableType of) {
        var type = of.resolve();
        return type != null && Map.class.isAssignableFrom(type)
                ? of.as(Map.class).getGeneric(1)
                : elements(of);
    }

    private ResolvableType variable(String name) {
        var type = variables.get(name);
        if (type == null) {
            fault.accept("there is no " + name);
            return ResolvableType.NONE;
        }
        return type;
    }

    private ResolvableType bean(String name) {
        var type = BEANS.get(name);
        if (type == null) {
            fault.accept("there is no bean " + name);
            return ResolvableType.NONE;
        }
        return type;
    }

    private ResolvableType property(ResolvableType of, String name) {
        var type = of.resolve(Object.class);
        if (type == Object.class) {
            return ResolvableType.NONE;
        }
        read.accept(type);
        if (Map.class.isAssignableFrom(type)) {
            return of.as(Map.class).getGeneric(1);
        }
        var capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        var names = List.of("get" + capital, "is" + capital, name);
        return names.stream()
                .flatMap(it -> methods(type, it, 0).findFirst().stream())
                .findFirst()
                .map(it -> ResolvableType.forType(it.getGenericReturnType(), of))
                .or(() -> ofOneKind(type, kind -> new Expressions(variables, _ -> {}, _ -> {}).knows(kind, name)))
                .orElseGet(() -> {
                    fault.accept(type.getSimpleName() + " has no " + name);
                    return ResolvableType.NONE;
                });
    }

    private boolean knows(Class<?> kind, String name) {
        var faults = new ArrayList<String>();
        new Expressions(variables, faults::add, _ -> {}).property(ResolvableType.forClass(kind), name);
        return faults.isEmpty();
    }

    private ResolvableType method(ResolvableType of, String name, int arguments) {
        var type = of.resolve(Object.class);
        if (type == Object.class) {
            return ResolvableType.NONE;
        }
        read.accept(type);
        return methods(type, name, arguments)
                .findFirst()
                .map(it -> ResolvableType.forType(it.getGenericReturnType(), of))
                .or(() -> ofOneKind(
                        type, kind -> methods(kind, name, arguments).findFirst().isPresent()))
                .orElseGet(() -> {
                    fault.accept(type.getSimpleName() + " has no " + name + "() with " + arguments + " arguments");
                    return ResolvableType.NONE;
                });
    }

    /** Where a template asks first which of several kinds something is. */
    private static Optional<ResolvableType> ofOneKind(Class<?> type, Predicate<Class<?>> knows) {
        return type.isSealed() && Arrays.stream(type.getPermittedSubclasses()).anyMatch(knows)
                ? Optional.of(ResolvableType.NONE)
                : Optional.empty();
    }

    private static Stream<Method> methods(Class<?> type, String name, int arguments) {
        return Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(Object.class.getMethods()))
                .filter(it -> it.getName().equals(name) && Modifier.isPublic(it.getModifiers()) && !it.isBridge())
                .filter(it -> it.getParameterCount() == arguments
                        || (it.isVarArgs() && arguments >= it.getParameterCount() - 1));
    }

    private static Map<String, ResolvableType> beans() {
        var registry = new SimpleBeanDefinitionRegistry();
        return new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("care.anamnesis").stream()
                        .collect(Collectors.toMap(
                                it -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(it, registry),
                                it -> ResolvableType.forClass(named(it.getBeanClassName()))));
    }

    private static Class<?> named(@Nullable String type) {
        try {
            return Class.forName(type, false, Expressions.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
