package org.sayso.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.name.Names;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.page.Found;
import org.sayso.page.Given;
import org.sayso.page.Markup;
import org.sayso.page.Page;
import org.sayso.text.Sentence;
import org.sayso.text.SentenceSplitter;
import org.sayso.text.Span;

/** A page made of paragraphs, with the names that stand in it marked as a perfect name finder would. */
record TestPage(Article article, List<Sentence> sentences, Names names) {

    /** Paragraphs are the lines of {@code text}; the page is published by "The Echo". */
    static TestPage of(String text, String... people) {
        return of(text, Article.Kind.ARTICLE, Block.Kind.MAIN, people);
    }

    /** Names are "Ada Lorn/Lorn" for a person, "+Port Council" for a body, "*Marine News" for an outlet, "@Port Tarn" for a place. */
    static TestPage of(String text, Article.Kind kind, Block.Kind block, String... names) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            Span span = new Span(start, start + line.length()).trim(text);
            if (!span.isEmpty()) {
                blocks.add(Block.of(span, block));
            }
            start += line.length() + 1;
        }
        return of(text, kind, blocks, names);
    }

    static TestPage of(String text, Article.Kind kind, List<Block> blocks, String... names) {
        Page page = new Page("p-test", "test.txt", text, Markup.NONE, Given.NOTHING);
        Article article = new Article(page, kind, blocks, null, null, new Found("The Echo", null), null, null, "en");
        List<Sentence> sentences = new SentenceSplitter()
                .split(text, blocks.stream().map(Block::span).toList());
        return new TestPage(article, sentences, names(text, names));
    }

    List<Attribution> attributions() {
        return new RuleAttributionFinder().find(article, sentences);
    }

    List<Statement> statements() {
        return new StatementResolver().resolve(article, sentences, names, List.of(), attributions());
    }

    String quote(List<Span> spans) {
        return String.join(
                " … ", spans.stream().map(s -> s.of(article.page().text())).toList());
    }

    /** "The Echo < Marine News < Ada Lorn" */
    static String chain(Statement statement) {
        return String.join(" < ", statement.chain().stream().map(Link::name).toList());
    }

    /** The shortest statement whose content holds the words; the test fails where there is none. */
    Statement about(String words) {
        return statements().stream()
                .filter(s -> quote(s.content()).contains(words))
                .min(Comparator.comparingInt(s -> quote(s.content()).length()))
                .orElseThrow(() -> new AssertionError("no statement about \"%s\"".formatted(words)));
    }

    private static Names names(String text, String... names) {
        List<Mention> mentions = new ArrayList<>();
        List<Entity> entities = new ArrayList<>();
        for (String name : names) {
            boolean outlet = name.startsWith("*");
            NameType type = name.startsWith("@")
                    ? NameType.PLACE
                    : outlet || name.startsWith("+") ? NameType.ORGANISATION : NameType.PERSON;
            List<String> forms = List.of((type == NameType.PERSON ? name : name.substring(1)).split("/", -1));
            String id = "e" + (entities.size() + 1);
            entities.add(new Entity(id, type, forms.getFirst(), forms, List.of(), outlet));
            for (String form : forms) {
                for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                    Span span = new Span(at, at + form.length());
                    if (mentions.stream().noneMatch(m -> m.span().overlaps(span))) {
                        mentions.add(new Mention(span, type, id));
                    }
                }
            }
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return new Names(mentions, entities);
    }
}
