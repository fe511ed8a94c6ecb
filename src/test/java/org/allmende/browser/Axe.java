package org.allmende.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * Runs axe-core in the page. Its own builder sends the script again for each question, and all that
 * was right back as well: with a hundred pages to look at that doubles the time.
 */
final class Axe {

    private static final String HERE = "() => typeof axe !== 'undefined'";
    private static final String RUN =
            """
            async ({ within, only, without }) => {
              // What was there when it was asked for may just have been renewed away.
              if (within && !document.querySelector(within)) return [];
              const rules = Object.fromEntries(without.map(rule => [rule, { enabled: false }]));
              const found = await axe.run(within ? { include: [[within]] } : document,
                  { runOnly: only, rules, resultTypes: ['violations'], iframes: false });
              return found.violations.map(rule => [rule.id + ': ' + rule.help,
                  ...rule.nodes.slice(0, 3).flatMap(node => [node.html, node.failureSummary])].join('\\n    '));
            }
            """;

    private final Page page;

    Axe(Page page) {
        this.page = page;
        if (!(Boolean) page.evaluate(HERE)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
    }

    /** What is wrong on the whole page by the rules of these tags, without some rules. */
    List<?> byTags(List<String> tags, List<String> without) {
        return run("", Map.of("type", "tag", "values", tags), without);
    }

    /** What is wrong by these rules in the elements of a selector. */
    List<?> byRules(List<String> rules, String within) {
        return run(within, Map.of("type", "rule", "values", rules), List.of());
    }

    private List<?> run(String within, Map<String, ?> only, List<String> without) {
        return (List<?>)
                page.evaluate(RUN, Map.of("within", within, "only", only, "without", without));
    }
}
