package org.sayso.answer;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.page.Block;
import org.sayso.time.Timex;

/** What a reader must know of an account beside its words: all of it counted or read off the pages, nothing judged. */
final class AccountMarks {

    /** Days so far from those of the other accounts are another time. */
    private static final long ANOTHER_TIME = 30;

    private AccountMarks() {}

    /** The fewest hands one of its sentences came through; the page's own voice is one with none between. */
    static int hands(List<Passage> account) {
        return account.stream()
                .map(Passage::statement)
                .mapToInt(statement -> statement == null ? 0 : statement.hands())
                .min()
                .orElse(0);
    }

    /** Whether nobody but users of a site says it, none of them on anybody's word. */
    static boolean isOpinion(List<Passage> account) {
        return account.stream().allMatch(AccountMarks::isOpinion);
    }

    private static boolean isOpinion(Passage passage) {
        Statement statement = passage.statement();
        if (statement != null && statement.origin().kind() != SourceClass.NET_USER) {
            return false;
        }
        Block block = passage.reading().article().blockAt(passage.span().start());
        return block != null && (block.kind() == Block.Kind.COMMENT || block.kind() == Block.Kind.ANSWER);
    }

    /** What none of its sentences tells: who says it, a name, how the source knows. */
    static List<String> unsaid(List<Passage> account) {
        List<String> unsaid = new ArrayList<>();
        List<Statement> statements = account.stream()
                .map(Passage::statement)
                .filter(Objects::nonNull)
                .toList();
        boolean sourced = statements.stream().anyMatch(one -> one.origin().kind() != SourceClass.NOT_STATED);
        if (!sourced) {
            unsaid.add("who says so");
            return unsaid;
        }
        boolean named = statements.stream().anyMatch(one -> switch (one.origin().kind()) {
            case NAMED, GROUP, DOCUMENT, OUTLET -> true;
            case UNNAMED, NET_USER, NOT_STATED -> false;
        });
        if (!named) {
            unsaid.add("the source's name");
        }
        boolean known = statements.stream()
                .anyMatch(one -> !one.basis().isEmpty() || one.origin().kind() == SourceClass.DOCUMENT);
        if (!named && !known) {
            unsaid.add("how the source knows");
        }
        return unsaid;
    }

    /** The words of the time that the account at a place tells of, where that is far from the time of every other account; else null. */
    static @Nullable String anotherTime(int place, List<List<Passage>> all) {
        List<Passage> account = all.get(place);
        List<Timex> own = times(account);
        List<Timex> others = IntStream.range(0, all.size())
                .filter(other -> other != place)
                .mapToObj(all::get)
                .flatMap(one -> times(one).stream())
                .toList();
        boolean far = !own.isEmpty()
                && !others.isEmpty()
                && own.stream().allMatch(one -> others.stream().allMatch(other -> isFar(one, other)));
        if (!far) {
            return null;
        }
        Timex first = own.stream()
                .min(Comparator.comparing((Timex timex) -> Objects.requireNonNull(timex.days())))
                .orElseThrow();
        return account.stream()
                .filter(passage -> passage.span().contains(first.span()))
                .findFirst()
                .map(passage -> passage.reading().page().quote(first.span()))
                .orElse(null);
    }

    private static boolean isFar(Timex one, Timex other) {
        var a = Objects.requireNonNull(one.days());
        var b = Objects.requireNonNull(other.days());
        return ChronoUnit.DAYS.between(a.last(), b.first()) > ANOTHER_TIME
                || ChronoUnit.DAYS.between(b.last(), a.first()) > ANOTHER_TIME;
    }

    private static List<Timex> times(List<Passage> account) {
        return account.stream().flatMap(passage -> passage.times().stream()).toList();
    }
}
