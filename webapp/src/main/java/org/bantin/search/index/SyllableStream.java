package org.bantin.search.index;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.bantin.search.text.Token;

/** Feeds tokens that were cut once into one of the four fields of a zone. Values are set apart so that nothing spans two. */
final class SyllableStream extends TokenStream {
    private static final int GAP = 50;

    /** Which form of the tokens a field holds. */
    enum Form {
        EXACT,
        BI,
        BIFOLD,
        FOLD
    }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<List<Token>> values;
    private final Form form;
    private int value;
    private int token;

    SyllableStream(List<List<Token>> values, Form form) {
        this.values = values;
        this.form = form;
    }

    @Override
    public void reset() {
        value = 0;
        token = 0;
    }

    @Override
    public boolean incrementToken() {
        boolean pairs = form == Form.BI || form == Form.BIFOLD;
        while (value < values.size()) {
            List<Token> tokens = values.get(value);
            int last = tokens.size() - (pairs ? 1 : 0);
            if (token < last) {
                term.setEmpty();
                increment.setPositionIncrement(token == 0 && value > 0 ? GAP : 1);
                append(tokens.get(token));
                if (pairs) {
                    term.append(' ');
                    append(tokens.get(token + 1));
                }
                token++;
                return true;
            }
            value++;
            token = 0;
        }
        return false;
    }

    private void append(Token next) {
        term.append(form == Form.EXACT || form == Form.BI ? next.exact() : next.fold());
    }
}
