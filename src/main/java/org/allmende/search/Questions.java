package org.allmende.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.allmende.search.Question.Wanted;
import org.allmende.search.Question.Way;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.graph.GraphTokenStreamFiniteStrings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tartarus.snowball.ext.GermanStemmer;

/**
 * Understands what was typed: in all forms, with the synonyms of the administration, compounds also
 * as their parts. Synonyms belong to the question, so that a new one needs no text to be read
 * again.
 */
@Component
public class Questions {

    private static final double SYNONYM = 0.8;
    private static final double PARTS = 0.8;

    /** A smaller part of a word says nothing about the whole. */
    private static final double TELLING = 1.0 / 3;

    private static final int MOST = 12;

    private final GermanWords words;
    private final Analyzer analyzer;

    Questions(GermanWords words) {
        this.words = words;
        this.analyzer = stemming(synonyms(words));
    }

    public Question of(String typed) {
        List<Wanted> things = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", typed)) {
            var graph = new GraphTokenStreamFiniteStrings(tokens);
            int from = 0;
            for (int to : graph.articulationPoints()) {
                wanted(graph.getFiniteStrings(from, to), typed, things);
                from = to;
            }
            wanted(graph.getFiniteStrings(from, -1), typed, things);
        } catch (IOException nothingIsReadFromDisk) {
            throw new UncheckedIOException(nothingIsReadFromDisk);
        }
        return new Question(typed, List.copyOf(things.subList(0, Math.min(MOST, things.size()))));
    }

    private void wanted(Iterator<TokenStream> paths, String typed, List<Wanted> things)
            throws IOException {
        List<Way> ways = new ArrayList<>();
        int start = 0;
        int end = 0;
        while (paths.hasNext()) {
            TokenStream path = paths.next();
            var term = path.getAttribute(CharTermAttribute.class);
            var place = path.getAttribute(OffsetAttribute.class);
            var type = path.getAttribute(TypeAttribute.class);
            List<String> terms = new ArrayList<>();
            boolean synonym = false;
            path.reset();
            while (path.incrementToken()) {
                start = terms.isEmpty() ? place.startOffset() : start;
                end = place.endOffset();
                synonym |= type.type().equals(SynonymGraphFilter.TYPE_SYNONYM);
                terms.add(term.toString());
            }
            if (!terms.isEmpty()) {
                ways.add(new Way(synonym ? SYNONYM : 1, terms));
            }
        }
        if (!ways.isEmpty()) {
            var wanted = new Wanted(start, end, ways);
            things.add(wanted.or(parts(typed.substring(start, end))));
        }
    }

    /** Parts are worth less the less of the word they explain. */
    private List<Way> parts(String typed) {
        return words.of(typed).stream()
                .filter(word -> word.explained() >= TELLING)
                .map(word ->
                        new Way(
                                PARTS * word.explained(),
                                word.parts().stream().map(Word.Part::term).toList()))
                .toList();
    }

    private static SynonymMap synonyms(GermanWords words) {
        var synonyms = new Synonyms(words, stemming(null));
        try {
            synonyms.parse(new StringReader(WordList.read("synonyms").text()));
            return synonyms.build();
        } catch (IOException | ParseException broken) {
            throw new IllegalStateException("library/words/synonyms.txt", broken);
        }
    }

    private static Analyzer stemming(@Nullable SynonymMap synonyms) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return GermanWords.folding(folded -> {
                    var stems = new SnowballFilter(folded, new GermanStemmer());
                    return synonyms == null ? stems : new SynonymGraphFilter(stems, synonyms, true);
                });
            }
        };
    }
}
