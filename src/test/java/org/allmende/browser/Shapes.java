package org.allmende.browser;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has been scanned already. A scan for accessibility takes a second and a page is passed many
 * times: where every element has been scanned at this width, in the same surroundings and the same
 * state, another scan would say the same. What depends on the words (language, width, ids) is
 * looked at each time.
 */
final class Shapes {

    /**
     * One element of each shape that is new bears it, where there are words whose colour counts.
     */
    private static final String MARKED = "data-new-shape";

    /** Selects what is marked. */
    static final String FRESH = "[" + MARKED + "]";

    /**
     * A number for each element to be seen: its name, classes, attributes and what they say about
     * its state, whether words stand in it, and the same of all around it. The headings count in
     * their order.
     */
    private static final String OF_PAGE =
            """
            () => {
              const state = /^(role|type|open|disabled|required|scope|tabindex|lang|aria-(?!label|describedby|controls|owns|value|posinset|setsize).*)$/;
              const number = (seed, text) => {
                for (let i = 0; i < text.length; i++) seed = (Math.imul(seed, 31) + text.charCodeAt(i)) | 0;
                return seed;
              };
              const shapes = new Map();
              const visit = (element, around) => {
                if (!element.checkVisibility({ visibilityProperty: true })) return;
                const attributes = [...element.attributes].map(a =>
                    a.name === 'class' ? [...element.classList].sort().join('.') : state.test(a.name) ? a.name + '=' + a.value : a.name);
                const words = element.matches('input, select, textarea')
                    || [...element.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
                const shape = number(around, element.localName + attributes.sort().join(' ') + words);
                if (!shapes.has(shape)) shapes.set(shape, words ? element : null);
                for (const child of element.children) visit(child, shape);
              };
              visit(document.documentElement, 7);
              shapes.set(number(11, [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
                  .map(h => h.localName).filter((name, i, all) => name !== all[i - 1]).join()), null);
              window.shapes = shapes;
              return [...shapes.keys()];
            }
            """;

    private static final String MARK =
            "fresh => fresh.forEach(shape => window.shapes.get(shape)?.setAttribute('%s', ''))"
                    .formatted(MARKED);
    private static final String FORGET =
            "() => document.querySelectorAll('[%1$s]').forEach(e => e.removeAttribute('%1$s'))"
                    .formatted(MARKED);

    private static final Map<Integer, Set<Object>> SCANNED = new HashMap<>();

    private Shapes() {}

    /** Whether something on the page has not been scanned yet; from now on it counts as scanned. */
    static boolean markNew(Page page) {
        var scanned = SCANNED.computeIfAbsent(page.viewportSize().width, width -> new HashSet<>());
        List<?> fresh = ((List<?>) page.evaluate(OF_PAGE)).stream().filter(scanned::add).toList();
        page.evaluate(MARK, fresh);
        return !fresh.isEmpty();
    }

    static void forgetMarks(Page page) {
        page.evaluate(FORGET);
    }
}
