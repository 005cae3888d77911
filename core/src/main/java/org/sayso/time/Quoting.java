package org.sayso.time;

import java.util.BitSet;

/** Which pieces of a sentence stand within quotation marks; carries an open quotation into the next sentence of the paragraph. */
final class Quoting {

    private int block = -1;
    private boolean open;

    /** The pieces of the next sentence of the text that are quoted. */
    BitSet quoted(String text, Pieces pieces, int ofBlock) {
        if (ofBlock != block) {
            open = false;
            block = ofBlock;
        }
        BitSet quoted = new BitSet(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.at(i);
            if (piece.kind() == Piece.Kind.MARK) {
                switch (text.charAt(piece.start())) {
                    case '“', '„', '«' -> open = true;
                    case '”', '»' -> open = false;
                    case '"' -> open = !open;
                    default -> {}
                }
            }
            quoted.set(i, open);
        }
        return quoted;
    }
}
