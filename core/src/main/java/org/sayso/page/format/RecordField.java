package org.sayso.page.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table of articles mean, told by their names: case, blanks, dashes and underscores do not count
 * ("Published_At" is "publishedat"); they may be English, German, French, Spanish, Portuguese or Italian. Where a record has several columns of one meaning the first in this list with a value
 * counts.
 */
public enum RecordField {
    TEXT("text body bodytext articlebody articletext fulltext maintext plaintext cleantext contenttext content article"
            + " story transcript texte texto testo inhalt artikeltext contenu contenido contenuto"),
    HTML("html contenthtml bodyhtml rawhtml articlehtml"),
    TITLE("title headline articletitle titel überschrift titre título titulo titolo"),
    BYLINE("byline author authors authorname creator writer autor autoren auteur auteurs autora autore verfasser"),
    PUBLISHED(
            "published datepublished publishedat publishedon publishdate publicationdate publisheddate datepublish pubdate"
                    + " date createdat timestamp datum veröffentlicht fecha data publié publicado pubblicato"),
    OUTLET(
            "outlet publisher publication newspaper newsoutlet sitename sourcename source site domain sourcedomain medium zeitung"
                    + " quelle journal fuente medio fonte fonti"),
    URL("url link address permalink canonicalurl articleurl sourceurl weburl uri"),
    ID("id uid uuid guid articleid docid documentid"),
    LANGUAGE("language lang");

    /** A column's meaning; the lower the rank the better where several columns mean the same. */
    private record Meaning(RecordField field, int rank) {}

    private static final Map<String, Meaning> BY_NAME = new HashMap<>();

    private final String names;

    static {
        for (RecordField field : values()) {
            for (String name : field.names.split(" ", -1)) {
                BY_NAME.put(name, new Meaning(field, BY_NAME.size()));
            }
        }
    }

    RecordField(String names) {
        this.names = names;
    }

    /** What a column called so holds, or null. */
    public static @Nullable RecordField of(String column) {
        Meaning meaning = BY_NAME.get(plain(column));
        return meaning == null ? null : meaning.field();
    }

    /** The lower the better where several columns mean the same. */
    static int rank(String column) {
        Meaning meaning = BY_NAME.get(plain(column));
        return meaning == null ? Integer.MAX_VALUE : meaning.rank();
    }

    private static String plain(String column) {
        StringBuilder plain = new StringBuilder(column.length());
        column.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
