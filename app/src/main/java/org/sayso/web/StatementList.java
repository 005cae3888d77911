package org.sayso.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.claim.Claim;
import org.sayso.claim.StatementRef;
import org.sayso.name.CaseEntity;
import org.sayso.reading.Reading;
import org.sayso.time.Days;

/** The statements an address asks for: the filters of {@code sayso statements}, and words. */
final class StatementList {

    private static final Pattern HANDS = Pattern.compile("(>=|<=|>|<|=)?\\s*(\\d{1,4})");

    /** One statement with its page. */
    record Item(Reading reading, Statement statement) {

        StatementRef ref() {
            return new StatementRef(reading.page().id(), statement.id());
        }
    }

    private final String words;
    private final @Nullable SourceClass sourceClass;
    private final @Nullable Polarity polarity;
    private final boolean unnamed;
    private final @Nullable Days said;
    private final String page;
    private final @Nullable Set<StatementRef> ofClaim;
    private final @Nullable Set<StatementRef> about;
    private final int least;
    private final int most;
    private final String by;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> strangers = new HashSet<>();

    private StatementList(Edition edition, Wish wish) {
        words = wish.text("q").toLowerCase(Locale.ROOT);
        sourceClass = wish.one("class", SourceClass.class);
        polarity = wish.flag("denies") ? Polarity.DENIES : wish.one("polarity", Polarity.class);
        unnamed = wish.flag("unnamed");
        said = wish.days("said");
        page = wish.text("page");
        ofClaim = wish.has("claim") ? of(Addressed.claim(edition, wish.text("claim"))) : null;
        about = wish.has("about") ? about(edition, wish.text("about")) : null;
        String hands = wish.text("hands");
        Matcher match = HANDS.matcher(hands);
        if (hands.isEmpty()) {
            least = 0;
            most = Integer.MAX_VALUE;
        } else if (match.matches()) {
            int number = Integer.parseInt(match.group(2));
            String sign = match.group(1) == null ? "=" : match.group(1);
            least = sign.startsWith("<") ? 0 : sign.equals(">") ? number + 1 : number;
            most = sign.startsWith(">") ? Integer.MAX_VALUE : sign.equals("<") ? number - 1 : number;
        } else {
            throw new Wish.Unreadable("hands: cannot read \"%s\": write 2, >=3 or <2".formatted(hands));
        }
        by = wish.text("by");
        if (!by.isEmpty()) {
            strangers.addAll(edition.nameIndex().strangers(by));
            if (edition.entity(by) != null) {
                sources.add(by);
            } else {
                edition.nameIndex().named(by).forEach(entity -> sources.add(entity.id()));
            }
        }
    }

    static List<Item> of(Edition edition, Wish wish) {
        StatementList list = new StatementList(edition, wish);
        List<Item> items = new ArrayList<>();
        for (Reading reading : edition.quoter().pages()) {
            if (list.page.isEmpty() || list.page.equals(reading.page().id())) {
                FilterKeys keys = edition.filterKeys();
                List<String> words = keys.statements(reading);
                List<String> sources = keys.sources(reading);
                for (int i = 0; i < words.size(); i++) {
                    Statement statement = reading.statements().get(i);
                    if ((list.words.isEmpty() || words.get(i).contains(list.words))
                            && (list.by.isEmpty() || list.isBy(sources.get(i), statement))
                            && list.takes(statement)) {
                        Item item = new Item(reading, statement);
                        if ((list.ofClaim == null || list.ofClaim.contains(item.ref()))
                                && (list.about == null || list.about.contains(item.ref()))) {
                            items.add(item);
                        }
                    }
                }
            }
        }
        return items;
    }

    /** Those that make a claim and those that deny it. */
    private static Set<StatementRef> of(Claim claim) {
        Set<StatementRef> refs = new HashSet<>(claim.statements());
        refs.addAll(claim.deniedBy());
        return refs;
    }

    /** Those whose words name somebody: an id, or a name in any spelling. */
    private static Set<StatementRef> about(Edition edition, String who) {
        CaseEntity entity = edition.entity(who);
        List<CaseEntity> named = entity == null ? edition.nameIndex().named(who) : List.of(entity);
        Set<StatementRef> refs = new HashSet<>();
        named.forEach(one -> refs.addAll(edition.sayings().saidOf(one.id())));
        return refs;
    }

    private boolean takes(Statement statement) {
        SourceClass origin = statement.origin().kind();
        return least <= statement.hands()
                && statement.hands() <= most
                && (sourceClass == null || statement.sourceClass() == sourceClass)
                && (polarity == null || statement.polarity() == polarity)
                && (!unnamed || origin == SourceClass.UNNAMED || origin == SourceClass.NOT_STATED)
                && (said == null || isSaidThen(statement, said));
    }

    private static boolean isSaidThen(Statement statement, Days said) {
        Days day = statement.saidOn() == null ? null : Days.parse(statement.saidOn());
        return day != null && said.contains(day.first()) && said.contains(day.last());
    }

    private boolean isBy(String source, Statement statement) {
        return source.isEmpty() ? strangers.contains(statement.origin().name()) : sources.contains(source);
    }
}
