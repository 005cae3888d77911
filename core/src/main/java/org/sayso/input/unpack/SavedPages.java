package org.sayso.input.unpack;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A page saved "complete" by a browser is a file and a folder beside it with what the page shows: {@code story.html} and
 * {@code story_files/}. What is in such a folder is no page.
 */
public final class SavedPages {

    /** What browsers append to the page's name, language by language. */
    private static final List<String> ENDINGS = List.of(
            "_files",
            ".files",
            "-Dateien",
            "_Dateien",
            "_fichiers",
            "_archivos",
            "_arquivos",
            "_ficheiros",
            "_file",
            "_bestanden",
            "_filer",
            "-filer",
            "_tiedostot",
            "_pliki",
            "_soubory",
            "_subory",
            "_fajlovi",
            "_datoteke",
            "_dosyalar",
            "_fitxers",
            "_fitxategiak",
            "_failid",
            "_fails",
            "_bylos",
            "_elemei");

    /** What systems leave in folders that somebody looked into. */
    private static final Set<String> LEFT = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini");

    private SavedPages() {}

    /** Whether a system or a browser put the file there: hidden ones, lists of small pictures. */
    public static boolean isLeft(String name) {
        return (name.startsWith(".") && !name.equals(".") && !name.equals(".."))
                || LEFT.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The folders of saved pages among {@code paths} (parted by "/"), each with "/" at its end. */
    public static Set<String> companions(Collection<String> paths) {
        Set<String> folders = new HashSet<>();
        for (String path : paths) {
            String stem = stem(path);
            if (!stem.isEmpty()) {
                ENDINGS.forEach(ending -> folders.add(stem + ending + "/"));
            }
        }
        return folders;
    }

    /** The path of an HTML file without its ending, "" for another file. */
    private static String stem(String path) {
        for (String ending : List.of(".html", ".htm", ".xhtml", ".HTML", ".HTM")) {
            if (path.endsWith(ending)) {
                return path.substring(0, path.length() - ending.length());
            }
        }
        return "";
    }

    /** Whether {@code path} lies in one of {@code folders}. */
    public static boolean isIn(Set<String> folders, String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (folders.contains(path.substring(0, slash + 1))) {
                return true;
            }
        }
        return false;
    }
}
