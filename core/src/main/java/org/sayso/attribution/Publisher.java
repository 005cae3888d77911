package org.sayso.attribution;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Mention;
import org.sayso.name.Outlets;
import org.sayso.page.Article;
import org.sayso.page.Found;

/** Whose page it is, and whose copy it prints. */
final class Publisher {

    private static final Pattern EDITION = Pattern.compile("( online( news)?|\\.(com|org|net|co\\.uk))$");

    private final PageView page;
    private final Antecedents antecedents;
    private final Link publisher;
    private final @Nullable Link agency;

    Publisher(PageView page, Antecedents antecedents) {
        this.page = page;
        this.antecedents = antecedents;
        this.publisher = find();
        this.agency = agency();
    }

    /** Who publishes the page; by the page's own name, marked as inferred, where nobody says. */
    private Link find() {
        Article article = page.article();
        Found outlet = article.outlet();
        if (outlet == null || outlet.value().isBlank()) {
            return new Link(article.page().name(), SourceClass.OUTLET, null, null, true);
        }
        String name = outlet.value();
        for (Mention mention : page.mentions()) {
            if (page.isOutlet(mention)
                    && sameName(antecedents.entity(mention.entity(), null).name(), name)) {
                return new Link(name, SourceClass.OUTLET, outlet.span(), mention.entity(), false);
            }
        }
        return new Link(name, SourceClass.OUTLET, outlet.span(), null, false);
    }

    Link link() {
        return publisher;
    }

    /** "ALDBURGH (Marine News) –", "By Marine News": the agency whose copy the page prints; null where it prints its own. */
    @Nullable
    Link wire() {
        return agency;
    }

    /** Whether somebody is who publishes the page. */
    boolean is(Who who) {
        boolean body = who.kind() == SourceClass.GROUP || who.kind() == SourceClass.OUTLET;
        return (who.entity() != null && who.entity().equals(publisher.entity()))
                || sameName(who.name(), publisher.name())
                || (body && !who.many() && fold(publisher.name()).endsWith(' ' + fold(who.name())))
                || (body && (isShort(who.name(), publisher.name()) || isShort(publisher.name(), who.name())));
    }

    /** "RBC" for "RBC News", "MN" for "Marine News": capitals alone. */
    private static boolean isShort(String name, String publisher) {
        if (name.length() < 2 || !name.chars().allMatch(Character::isUpperCase)) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : publisher.split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty() && !word.equalsIgnoreCase("the")) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return name.contentEquals(initials) || publisher.startsWith(name + ' ');
    }

    private static boolean sameName(String a, String b) {
        return fold(a).equals(fold(b)) || plain(a).equals(plain(b));
    }

    /** "The Tide (Online)", "Tide.com", "The Tide Online": the same paper. */
    private static String plain(String name) {
        String bare = name.toLowerCase(Locale.ROOT);
        int bracket = bare.indexOf('(');
        bare = fold(EDITION.matcher(bracket > 0 ? bare.substring(0, bracket).strip() : bare)
                .replaceFirst(""));
        return bare.replace(" ", "");
    }

    private static String fold(String name) {
        String folded =
                name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", "").strip();
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }

    private @Nullable Link agency() {
        Link opened = dateline();
        return opened == null ? byline() : opened;
    }

    /** "By Marine News", where another outlet prints it. */
    private @Nullable Link byline() {
        Found byline = page.article().byline();
        String known = byline == null ? null : Outlets.known(byline.value());
        if (byline == null
                || known == null
                || sameName(known, publisher.name())
                || sameName(byline.value(), publisher.name())) {
            return null;
        }
        for (Mention mention : page.mentions()) {
            if (page.isOutlet(mention)
                    && sameName(antecedents.entity(mention.entity(), null).name(), known)) {
                return new Link(known, SourceClass.OUTLET, byline.span(), mention.entity(), false);
            }
        }
        return new Link(known, SourceClass.OUTLET, byline.span(), null, false);
    }

    private @Nullable Link dateline() {
        for (int i = 0; i < Math.min(page.sentences().size(), 12); i++) {
            Words words = page.sentences().get(i);
            for (int k = 0; k + 2 < Math.min(words.size(), 14); k++) {
                if (!words.at(k).equals("(")) {
                    continue;
                }
                int close = k + 1;
                while (close < words.size() && close < k + 6 && !words.at(close).equals(")")) {
                    close++;
                }
                if (!words.at(close).equals(")") || !words.isDash(close + 1)) {
                    continue;
                }
                for (Mention mention : page.mentionsIn(words.span(k, close + 1))) {
                    Who who = antecedents.entity(mention.entity(), mention.span());
                    if (page.isOutlet(mention) && !is(who)) {
                        return who.link();
                    }
                }
            }
        }
        return null;
    }
}
