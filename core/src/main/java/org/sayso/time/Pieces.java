package org.sayso.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.text.Span;

/** A stretch of text cut into {@link Piece pieces}, in one pass. Reading past either end gives an empty piece. */
final class Pieces {

    private static final Piece NOTHING = new Piece(0, 0, Piece.Kind.MARK, "", Piece.Letters.LOWER, Piece.Gap.LINE);

    private final List<Piece> pieces;

    private Pieces(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static Pieces of(String text, Span within) {
        List<Piece> pieces = new ArrayList<>(within.length() / 5 + 4);
        Piece.Gap gap = Piece.Gap.LINE;
        int at = within.start();
        while (at < within.end()) {
            int c = text.codePointAt(at);
            int width = Character.charCount(c);
            if (isBlank(c)) {
                gap = c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || gap == Piece.Gap.LINE
                        ? Piece.Gap.LINE
                        : Piece.Gap.SPACE;
                at += width;
                continue;
            }
            Piece.Kind kind = kindOf(c);
            int end = at + width;
            while (kind != Piece.Kind.MARK && end < within.end()) {
                int next = text.codePointAt(end);
                if (kindOf(next) != kind && !isCombining(next)) {
                    break;
                }
                end += Character.charCount(next);
            }
            end = Math.min(end, within.end());
            String written = text.substring(at, end);
            pieces.add(new Piece(at, end, kind, plain(written, kind), lettersOf(written, kind), gap));
            gap = Piece.Gap.NONE;
            at = end;
        }
        return new Pieces(pieces);
    }

    int size() {
        return pieces.size();
    }

    Piece at(int index) {
        return index < 0 || index >= pieces.size() ? NOTHING : pieces.get(index);
    }

    /** Whether a word stands among the pieces before one. */
    boolean isAnyBefore(String word, int before, int reach) {
        for (int i = Math.max(0, before - reach); i < before; i++) {
            if (at(i).is(word)) {
                return true;
            }
        }
        return false;
    }

    /** The span from the first piece to the one before {@code end}. */
    Span span(int first, int end) {
        return new Span(at(first).start(), at(end - 1).end());
    }

    /** The first piece that starts at or after the offset. */
    int indexAt(int offset) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String plain(String written, Piece.Kind kind) {
        return switch (kind) {
            case WORD -> written.toLowerCase(Locale.ROOT);
            case NUMBER -> digits(written);
            case MARK ->
                switch (written) {
                    case "’", "‘", "ʼ", "`" -> "'";
                    case "–", "‐", "‑", "‒", "−" -> "-";
                    case "“", "”", "„", "«", "»" -> "\"";
                    default -> written;
                };
        };
    }

    private static String digits(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        written.codePoints().forEach(c -> digits.append(Math.max(0, Character.digit(c, 10))));
        return digits.toString();
    }

    private static Piece.Letters lettersOf(String written, Piece.Kind kind) {
        if (kind != Piece.Kind.WORD || !Character.isUpperCase(written.codePointAt(0))) {
            return Piece.Letters.LOWER;
        }
        return written.length() > 1 && written.codePoints().noneMatch(Character::isLowerCase)
                ? Piece.Letters.UPPER
                : Piece.Letters.CAPITALISED;
    }

    private static Piece.Kind kindOf(int c) {
        if (c < 128) {
            if (c >= '0' && c <= '9') {
                return Piece.Kind.NUMBER;
            }
            return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? Piece.Kind.WORD : Piece.Kind.MARK;
        }
        if (Character.isDigit(c)) {
            return Piece.Kind.NUMBER;
        }
        return Character.isLetter(c) ? Piece.Kind.WORD : Piece.Kind.MARK;
    }

    private static boolean isCombining(int c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
    }
}
