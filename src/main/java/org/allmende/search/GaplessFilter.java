package org.allmende.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Closes the gaps that left out words leave: “Weg in die Basis-Absicherung” is three words. */
final class GaplessFilter extends TokenFilter {

    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    GaplessFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        boolean another = input.incrementToken();
        if (another) {
            step.setPositionIncrement(1);
        }
        return another;
    }
}
