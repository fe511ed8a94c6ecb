package org.allmende.shell.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The words of all modules in one table for each language. A page asks for hundreds of them, so
 * looking through the files of twelve modules one after the other would cost more than its query.
 */
final class ModuleWords extends AbstractMessageSource {

    private static final String ENGLISH_FILE = "_en.properties";

    private final Language german = new Language(Locale.GERMAN);
    private final Language english = new Language(Locale.ENGLISH);

    /**
     * @param files {@code <module>.properties} and {@code <module>_en.properties}; what is missing
     *     in English stays German
     */
    ModuleWords(List<Resource> files) throws IOException {
        for (Resource file : files) {
            (isEnglish(file) ? english : german).add(file);
        }
        german.words.forEach(english.words::putIfAbsent);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return in(locale).sentence(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        return in(locale).pattern(code);
    }

    private Language in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : german;
    }

    private static boolean isEnglish(Resource file) {
        return String.valueOf(file.getFilename()).endsWith(ENGLISH_FILE);
    }

    /** Patterns are read when they are first asked for. */
    private static final class Language {

        private final Locale locale;
        private final Map<String, String> words = new HashMap<>();
        private final Map<String, String> sentences = new ConcurrentHashMap<>();
        private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

        Language(Locale locale) {
            this.locale = locale;
        }

        void add(Resource file) throws IOException {
            Properties read =
                    PropertiesLoaderUtils.loadProperties(
                            new EncodedResource(file, StandardCharsets.UTF_8));
            read.stringPropertyNames()
                    .forEach(key -> words.putIfAbsent(key, read.getProperty(key)));
        }

        /** What asks for no arguments is still a pattern: doubled apostrophes become one. */
        @Nullable String sentence(String key) {
            String known = sentences.get(key);
            String text = known == null ? words.get(key) : null;
            return text == null
                    ? known
                    : sentences.computeIfAbsent(
                            key, asked -> new MessageFormat(text, locale).format(new Object[0]));
        }

        @Nullable MessageFormat pattern(String key) {
            String text = words.get(key);
            return text == null
                    ? null
                    : patterns.computeIfAbsent(key, asked -> new MessageFormat(text, locale));
        }
    }
}
