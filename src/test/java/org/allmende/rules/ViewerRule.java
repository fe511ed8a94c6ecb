package org.allmende.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whoever asks the database for something by its id says who wants to know: no method of a class
 * with access to the database takes an id (a typed one, a plain {@code UUID}, or several) without a
 * {@code Viewer}.
 *
 * @param exceptions classes and methods (with their full names) that may
 */
public record ViewerRule(Set<String> exceptions) {

    private static final Set<String> DATABASE =
            Set.of(
                    "JdbcClient",
                    "JdbcTemplate",
                    "JdbcOperations",
                    "NamedParameterJdbcTemplate",
                    "NamedParameterJdbcOperations");

    /** The methods that break the rule. */
    public Set<String> brokenBy(JavaClasses classes) {
        var wrong = new TreeSet<String>();
        for (JavaClass one : classes) {
            if (!asksDatabase(one) || exceptions.contains(one.getName())) {
                continue;
            }
            for (JavaMethod method : one.getMethods()) {
                String name = one.getName() + "." + method.getName();
                if (!method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getName().contains("$")
                        && !exceptions.contains(name)
                        && types(method).anyMatch(ViewerRule::isId)
                        && types(method).noneMatch(type -> type.getSimpleName().equals("Viewer"))) {
                    wrong.add(name + " takes an id without a Viewer");
                }
            }
        }
        return wrong;
    }

    /** Exceptions that nothing needs any more. */
    public Set<String> unusedBy(JavaClasses classes) {
        var without = new ViewerRule(Set.of()).brokenBy(classes);
        var unused = new TreeSet<>(exceptions);
        unused.removeIf(name ->
                without.stream()
                        .anyMatch(one -> one.startsWith(name + ".") || one.startsWith(name + " ")));
        return unused;
    }

    private static boolean asksDatabase(JavaClass one) {
        return one.getAllFields().stream()
                .anyMatch(field -> DATABASE.contains(field.getRawType().getSimpleName()));
    }

    private static Stream<JavaClass> types(JavaMethod method) {
        return method.getParameterTypes().stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    private static boolean isId(JavaClass type) {
        return type.isEquivalentTo(UUID.class)
                || type.getPackageName().startsWith("org.allmende")
                        && type.getSimpleName().endsWith("Id");
    }
}
