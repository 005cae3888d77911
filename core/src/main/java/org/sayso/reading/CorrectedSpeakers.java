package org.sayso.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Described;
import org.sayso.attribution.Link;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.name.NameMatcher;
import org.sayso.name.NameType;
import org.sayso.name.Names;
import org.sayso.page.Article;
import org.sayso.text.CodePoints;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/** Statements that are by whom a person says: the others are left as they were found. */
final class CorrectedSpeakers {

    /** How much of the words and of a statement must be common for the statement to be the one that is meant. */
    private static final double SAME = 0.5;

    private static final String NOBODY = "not stated";

    private final Article article;
    private final List<Sentence> sentences;
    private final Names names;

    private CorrectedSpeakers(Article article, List<Sentence> sentences, Names names) {
        this.article = article;
        this.sentences = sentences;
        this.names = names;
    }

    static List<Statement> of(
            Article article,
            List<Sentence> sentences,
            Names names,
            List<Statement> statements,
            List<Corrections.OfSpeaker> corrections) {
        if (corrections.isEmpty()) {
            return statements;
        }
        String text = article.page().text();
        CodePoints points = new CodePoints(text);
        CorrectedSpeakers corrected = new CorrectedSpeakers(article, sentences, names);
        List<Statement> now = new ArrayList<>(statements);
        for (Corrections.OfSpeaker correction : corrections) {
            Span words = correction.words().in(text, points);
            int meant = words == null ? -1 : meant(now, words);
            if (meant >= 0) {
                now.set(meant, corrected.by(now.get(meant), correction.chain()));
            }
        }
        return now;
    }

    /** The statement that has most in common with the words, or -1. */
    private static int meant(List<Statement> statements, Span words) {
        int best = -1;
        double most = SAME;
        for (int i = 0; i < statements.size(); i++) {
            Span extent = statements.get(i).extent();
            double common = Math.min(words.end(), extent.end()) - Math.max(words.start(), extent.start());
            double share = common / words.cover(extent).length();
            if (share > most) {
                best = i;
                most = share;
            }
        }
        return best;
    }

    private Statement by(Statement found, List<String> said) {
        List<Link> chain = new ArrayList<>();
        // one name is the origin's alone; several are all hands behind the publisher
        int kept = said.size() > 1 ? 1 : Math.max(1, found.hands());
        chain.addAll(found.chain().subList(0, Math.min(kept, found.chain().size())));
        said.forEach(name -> chain.add(link(name, found.extent())));
        if (said.isEmpty()) {
            chain.add(new Link(NOBODY, SourceClass.NOT_STATED, null, null, false));
        }
        Link origin = chain.getLast();
        boolean here = origin.span() != null && sentencesOf(found.extent()).contains(origin.span());
        return new Statement(
                found.id(),
                found.content(),
                here ? List.of(origin.span()) : said.isEmpty() ? List.of() : found.source(),
                found.cue(),
                found.manner(),
                found.polarity(),
                origin.kind(),
                origin.entity(),
                1,
                chain,
                found.setting(),
                found.saidOn());
    }

    private Link link(String name, Span content) {
        Entity entity = entity(name);
        if (entity == null) {
            SourceClass kind = Described.is(name) ? Described.kind(name) : SourceClass.NAMED;
            return new Link(name, kind, null, null, false);
        }
        SourceClass kind = entity.outlet()
                ? SourceClass.OUTLET
                : entity.type() == NameType.PERSON ? SourceClass.NAMED : SourceClass.GROUP;
        return new Link(entity.name(), kind, mention(entity, content), entity.id(), false);
    }

    /** The page's entity that bears the name in exactly this form, or else the most alike: "an aide of Amble" is not Amble. */
    private @Nullable Entity entity(String name) {
        boolean described = Described.is(name);
        Entity best = null;
        double most = 0;
        for (Entity entity : names.entities()) {
            for (String form : entity.names()) {
                double alike = form.equalsIgnoreCase(name) ? 2 : NameMatcher.score(name, form);
                if (alike >= (described ? 2 : NameMatcher.THRESHOLD) && alike > most) {
                    best = entity;
                    most = alike;
                }
            }
        }
        return best;
    }

    /** Where the page names them: beside the words, or else the last time before them, or the first after. */
    private @Nullable Span mention(Entity entity, Span content) {
        Span around = sentencesOf(content);
        Span before = null;
        Span after = null;
        for (Mention mention : names.mentions()) {
            Span span = mention.span();
            if (mention.entity().equals(entity.id()) && !span.overlaps(content)) {
                if (around.contains(span)) {
                    return span;
                }
                if (span.start() < content.start()) {
                    before = span;
                } else if (after == null) {
                    after = span;
                }
            }
        }
        return before != null ? before : after;
    }

    private Span sentencesOf(Span content) {
        Span around = content;
        for (Sentence sentence : sentences) {
            if (sentence.span().overlaps(content)) {
                around = around.cover(sentence.span());
            }
        }
        return around.trim(article.page().text());
    }
}
