package org.sayso.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.export.dossier.Quoter;
import org.sayso.page.Article;
import org.sayso.page.Published;
import org.sayso.reading.Reading;
import org.sayso.text.Span;
import org.sayso.time.Days;

/** The pages an address asks for. */
final class PageList {

    private static final Comparator<Days> UNDATED_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private PageList() {}

    static List<Reading> of(Desk desk, Edition edition, Wish wish) {
        Set<String> seen = wish.flag("unread") ? desk.seen() : Set.of();
        String words = wish.text("q").toLowerCase(Locale.ROOT);
        Article.Kind kind = wish.one("kind", Article.Kind.class);
        Days from = wish.days("from");
        Days to = wish.days("to");
        Comparator<Reading> order = switch (wish.text("sort")) {
            case "outlet" ->
                Comparator.comparing(
                        (Reading page) -> edition.quoter().outlet(page.page().id()));
            case "statements" ->
                Comparator.comparingInt((Reading page) -> -page.statements().size());
            case "file" -> Comparator.comparing((Reading page) -> page.page().name());
            default -> Comparator.comparing(PageList::day, UNDATED_LAST);
        };
        return edition.quoter().pages().stream()
                .filter(page -> !seen.contains(page.page().id()))
                .filter(page -> kind == null || page.article().kind() == kind)
                .filter(page -> words.isEmpty() || tells(edition.quoter(), page, words))
                .filter(page -> isWithin(day(page), from, to))
                .sorted(order)
                .toList();
    }

    private static boolean tells(Quoter quoter, Reading page, String words) {
        Article article = page.article();
        return has(quoter.outlet(page.page().id()), words)
                || has(page.page().name(), words)
                || (article.title() != null && has(article.title().value(), words))
                || (article.byline() != null && has(article.byline().value(), words));
    }

    static boolean has(String text, String lowerCaseWords) {
        return has(text, new Span(0, text.length()), lowerCaseWords);
    }

    /** Whether the words stand in a part of a text, whatever their letter case; makes no copies of it. */
    static boolean has(String text, Span within, String lowerCaseWords) {
        if (lowerCaseWords.isEmpty()) {
            return true;
        }
        int until = within.end() - lowerCaseWords.length() + 1;
        char small = lowerCaseWords.charAt(0);
        char large = Character.toUpperCase(small);
        int nextSmall = at(text, small, within.start(), until);
        int nextLarge = small == large ? until : at(text, large, within.start(), until);
        while (nextSmall < until || nextLarge < until) {
            int at = Math.min(nextSmall, nextLarge);
            if (text.regionMatches(true, at, lowerCaseWords, 0, lowerCaseWords.length())) {
                return true;
            }
            if (at == nextSmall) {
                nextSmall = at(text, small, at + 1, until);
            } else {
                nextLarge = at(text, large, at + 1, until);
            }
        }
        return false;
    }

    /** Where a letter comes next; {@code until} where it does not. */
    private static int at(String text, char letter, int from, int until) {
        int at = from < until ? text.indexOf(letter, from, until) : -1;
        return at < 0 ? until : at;
    }

    private static @Nullable Days day(Reading page) {
        Published published = page.article().published();
        return published == null ? null : published.days();
    }

    /** Whether something may have been then; what has no day only where no day is asked for. */
    static boolean isWithin(@Nullable Days days, @Nullable Days from, @Nullable Days to) {
        if (days == null) {
            return from == null && to == null;
        }
        return (from == null || !days.last().isBefore(from.first()))
                && (to == null || !days.first().isAfter(to.last()));
    }
}
