package org.allmende.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.springframework.stereotype.Component;
import org.tartarus.snowball.ext.GermanStemmer;

/**
 * Takes German text apart into words that can be compared, whatever their form: “Vergaben” and
 * “vergeben” alike, “Akteneinführung” also as “Akte” and “Einführung”.
 */
@Component
public class GermanWords {

    private static final int SHORTEST_COMPOUND = 6;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 24;

    private final Analyzer analyzer;
    private final String version;

    GermanWords() {
        WordList parts = WordList.read("parts");
        CharArraySet dictionary = new CharArraySet(folded(parts), false);
        this.version = "1-" + parts.checksum();
        this.analyzer =
                new Analyzer() {
                    @Override
                    protected TokenStreamComponents createComponents(String field) {
                        return folding(folded ->
                                new DictionaryCompoundWordTokenFilter(
                                        folded,
                                        dictionary,
                                        SHORTEST_COMPOUND,
                                        SHORTEST_PART,
                                        LONGEST_PART,
                                        true,
                                        false));
                    }
                };
    }

    /**
     * Changes whenever the same text may give other words; what was read before must be read again.
     */
    public String version() {
        return version;
    }

    /** The words of a text in their order, without those that say nothing (“der”, “und”). */
    public List<Word> of(String text) {
        var stemmer = new GermanStemmer();
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            var characters = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String folded = characters.toString();
                String term = stem(stemmer, folded);
                if (step.getPositionIncrement() > 0) {
                    words.add(Word.of(term, folded, place.startOffset(), place.endOffset()));
                } else {
                    words.add(words.removeLast().with(new Word.Part(term, folded)));
                }
            }
            tokens.end();
        } catch (IOException nothingIsReadFromDisk) {
            throw new UncheckedIOException(nothingIsReadFromDisk);
        }
        return words.stream().map(Word::simplified).toList();
    }

    /**
     * What a single word may have been meant as: folded as all words are, and with its letters as
     * they were typed. Two swapped letters can look like an umlaut: “Vergbae” is no “Vergbä”.
     */
    public List<String> spellings(String word) {
        String letters =
                Normalizer.normalize(word.toLowerCase(Locale.GERMAN), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        return Stream.concat(of(word).stream().limit(1).map(Word::folded), Stream.of(letters))
                .distinct()
                .toList();
    }

    /** Without capitals, umlauts and accents. */
    static Analyzer.TokenStreamComponents folding(UnaryOperator<TokenStream> more) {
        var tokenizer = new StandardTokenizer();
        TokenStream stream =
                new GaplessFilter(
                        new StopFilter(
                                new LowerCaseFilter(tokenizer),
                                GermanAnalyzer.getDefaultStopSet()));
        stream = new ASCIIFoldingFilter(new GermanNormalizationFilter(stream));
        return new Analyzer.TokenStreamComponents(tokenizer, more.apply(stream));
    }

    private static List<String> folded(WordList list) {
        var folding =
                new Analyzer() {
                    @Override
                    protected TokenStreamComponents createComponents(String field) {
                        return folding(stream -> stream);
                    }
                };
        List<String> folded = new ArrayList<>();
        try (folding;
                TokenStream tokens = folding.tokenStream("", String.join(" ", list.words()))) {
            var characters = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                folded.add(characters.toString());
            }
            tokens.end();
        } catch (IOException nothingIsReadFromDisk) {
            throw new UncheckedIOException(nothingIsReadFromDisk);
        }
        return folded;
    }

    private static String stem(GermanStemmer stemmer, String folded) {
        stemmer.setCurrent(folded);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
