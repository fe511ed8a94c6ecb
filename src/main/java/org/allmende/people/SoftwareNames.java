package org.allmende.people;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.allmende.shell.Problems;

/** What an authority works with, typed in one line with commas between. */
final class SoftwareNames {

    private static final int MOST = 40;
    private static final int LONGEST = 80;
    private static final int LONGEST_LINE = 4_000;

    private SoftwareNames() {}

    /** Each once, whatever its case, in the order they were typed. */
    static List<String> read(Problems problems, String typed) {
        var known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<String> names =
                Stream.of(problems.text("software", typed, LONGEST_LINE).split("[,;\\n]"))
                        .map(name -> name.strip().replaceAll("\\s+", " "))
                        .filter(name -> !name.isEmpty() && known.add(name))
                        .toList();
        if (names.size() > MOST) {
            problems.at("software", "people.authority.software.many", MOST, names.size());
        } else if (names.stream().anyMatch(name -> name.length() > LONGEST)) {
            problems.at("software", "people.authority.software.long", LONGEST);
        }
        return names;
    }

    static String shown(List<String> names) {
        return String.join(", ", names);
    }
}
