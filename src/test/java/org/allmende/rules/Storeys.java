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

    /** What breaks the rule, as sentences. */
    public Set<String> brokenBy(JavaClasses classes) {
        var wrong = new TreeSet<String>();
        for (JavaClass one : classes) {
            String module = module(one);
            if (module.isEmpty()) {
                continue;
            }
            if (!storeys.containsKey(module)) {
                wrong.add("module " + module + " has no storey: add it to STOREYS");
                continue;
            }
            for (var dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass other = dependency.getTargetClass();
                String used = module(other);
                if (!used.isEmpty()
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
        return name.startsWith(root + ".")
                ? name.substring(root.length() + 1).replaceAll("\\..*", "")
                : "";
    }
}
