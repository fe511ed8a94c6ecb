package org.allmende.rules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a module in German and English: the same keys, none empty, none twice, as many gaps. */
public final class Words {

    private static final Pattern GAP = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern KEY = Pattern.compile("(?m)^([\\w.-]+)\\s*[=:]");

    private Words() {}

    /**
     * What is wrong between the two files, as sentences.
     *
     * @param german text of the German file
     * @param english text of the English one
     */
    public static Set<String> wrongBetween(String german, String english) {
        var wrong = new TreeSet<String>();
        var de = read(german);
        var en = read(english);
        repeated(german).forEach(key -> wrong.add(key + " stands twice in German"));
        repeated(english).forEach(key -> wrong.add(key + " stands twice in English"));
        de.forEach((key, sentence) -> {
            String other = en.get(key);
            if (other == null) {
                wrong.add(key + " is missing in English");
            } else if (gaps(sentence).size() != gaps(other).size()) {
                wrong.add(key + " fills other gaps in English: " + gaps(sentence) + gaps(other));
            }
            if (isEmpty(sentence) || other != null && isEmpty(other)) {
                wrong.add(key + " says nothing");
            }
        });
        en.keySet().stream()
                .filter(key -> !de.containsKey(key))
                .forEach(key -> wrong.add(key + " is missing in German"));
        return wrong;
    }

    /** Keys and sentences. */
    public static TreeMap<String, String> read(String text) {
        var words = new Properties();
        try {
            words.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var sorted = new TreeMap<String, String>();
        words.forEach((key, sentence) -> sorted.put(key.toString(), sentence.toString()));
        return sorted;
    }

    /**
     * Keys in a source that no file knows.
     *
     * @param modules first words of keys, as the files are called
     * @param known all keys; the beginning of one counts as well, because some are put together
     */
    public static Set<String> unknownIn(String source, Set<String> modules, Set<String> known) {
        var keyed =
                Pattern.compile("\"((?:" + String.join("|", modules) + ")(?:\\.[A-Za-z0-9]+)+)\"");
        return keyed.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(key ->
                        !known.contains(key)
                                && known.stream().noneMatch(one -> one.startsWith(key + ".")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> repeated(String text) {
        var seen = new TreeSet<String>();
        return KEY.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(key -> !seen.add(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isEmpty(String sentence) {
        return sentence.isBlank() || sentence.contains("TODO");
    }
}
