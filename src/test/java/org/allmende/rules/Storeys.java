package org.allmende.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Arrows run upwards only: a module may use those on a lower storey, and no other.
 *
 * @param root the package above the modules
 * @param storeys the storey of each module
 */
public record Storeys(String root, Map<String, Integer> storeys) {

    /** What lies in the root itself, for a root whose parts share something. */
    public static final String SHARED = "(shared)";

    private static final String OUTSIDE = "";

    /** What breaks the rule, as sentences. */
    public Set<String> brokenBy(JavaClasses classes) {
        var wrong = new TreeSet<String>();
        for (JavaClass one : classes) {
            String module = module(one);
            if (module.equals(OUTSIDE)) {
                continue;
            }
            if (!storeys.containsKey(module)) {
                wrong.add("module " + module + " has no storey: add it to STOREYS");
                continue;
            }
            for (var dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass other = dependency.getTargetClass();
                String used = module(other);
                if (!used.equals(OUTSIDE)
                        && !used.equals(module)
                        && storeys.get(module) <= storeys.getOrDefault(used, Integer.MAX_VALUE)) {
                    wrong.add(
                            "%s (storey %s) uses %s (storey %s): %s → %s"
                                    .formatted(
                                            module,
                                            storeys.get(module),
                                            used,
                                            storeys.get(used),
                                            one.getSimpleName(),
                                            other.getSimpleName()));
                }
            }
        }
        return wrong;
    }

    private String module(JavaClass one) {
        String name = one.getPackageName();
        if (name.equals(root)) {
            return storeys.containsKey(SHARED) ? SHARED : OUTSIDE;
        }
        return name.startsWith(root + ".")
                ? name.substring(root.length() + 1).replaceAll("\\..*", "")
                : OUTSIDE;
    }
}
