package org.allmende.talks.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;

/** Of each line that is to name somebody, what they say to it: {@code line-<id>}. */
public record NamingForm(Map<String, String> typed) {

    public static final String LINE = "line-";

    public String get(NoteLine line) {
        return typed.getOrDefault(
                LINE + line.id(), line.consent() == null ? "" : line.consent().name());
    }

    /**
     * @throws Refused where one has no answer
     */
    Map<NoteLine, NamingConsent> read(List<NoteLine> asked) {
        var problems = new Problems();
        Map<NoteLine, NamingConsent> said = new LinkedHashMap<>();
        for (NoteLine line : asked) {
            said.put(
                    line,
                    problems.choice(
                            LINE + line.id(),
                            get(line),
                            NamingConsent.class,
                            NamingConsent.STRUCK));
        }
        problems.refuseIfAny();
        return said;
    }
}
