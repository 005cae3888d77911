package org.sayso.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * Finds the persons, bodies, groups and places that a page names, and which of its names mean the same one. Built once,
 * shared by all threads.
 */
public final class NameFinder {

    /** No signature line is longer, in UTF-16 code units. */
    private static final int SIGNATURE = 120;

    private final Lexicon lexicon = new Lexicon();
    private final States states = States.WORLD;
    private final Kinds kinds = new Kinds(states);
    private final Bodies bodies = new Bodies();
    private final WordReader reader = new WordReader(lexicon);
    private final TagFeatures features = new TagFeatures(lexicon, kinds);
    private final NameTagger tagger = NameTagger.load();

    /** The names in {@code sentences}, in the order of the page. */
    public Names find(Article article, List<Sentence> sentences) {
        TreeMap<Span, Integer> spans = new TreeMap<>();
        for (Sentence sentence : sentences) {
            spans.put(sentence.span(), sentence.block());
        }
        Set<String> authors = new LinkedHashSet<>();
        for (int i = 0; i < article.blocks().size(); i++) {
            String author = article.blocks().get(i).author();
            if (author != null && author.length() > 2) {
                authors.add(author);
                Span signature = signature(article, i, author);
                if (signature != null) {
                    spans.putIfAbsent(signature, i);
                }
            }
        }
        return find(
                article.page().text(),
                List.copyOf(spans.keySet()),
                List.copyOf(spans.values()),
                authors,
                writers(article),
                outlet(article));
    }

    /** Who wrote the page, by its byline. */
    private static Set<String> writers(Article article) {
        Set<String> writers = new LinkedHashSet<>();
        if (article.byline() != null) {
            for (String name : article.byline().value().split(",| and | & ", -1)) {
                writers.add(name.strip());
            }
        }
        return writers;
    }

    /** Where an answer or comment is signed: in the line before or after it that is no part of the story. */
    private static @Nullable Span signature(Article article, int block, String author) {
        for (int near : new int[] {block + 1, block - 1, block + 2}) {
            if (near < 0 || near >= article.blocks().size()) {
                continue;
            }
            Block line = article.blocks().get(near);
            int at = article.page().quote(line.span()).indexOf(author);
            if (at >= 0 && !line.kind().isStory() && line.span().length() < SIGNATURE) {
                int start = line.span().start() + at;
                return new Span(start, start + author.length());
            }
        }
        return null;
    }

    /** Who publishes the page, where that is a name and no host. */
    private static @Nullable String outlet(Article article) {
        String outlet = article.outlet() == null ? null : article.outlet().value();
        return outlet == null || outlet.indexOf('.') >= 0 ? null : outlet;
    }

    Names find(String page, List<Span> sentences, List<Integer> blocks, Set<String> authors, @Nullable String outlet) {
        return find(page, sentences, blocks, authors, Set.of(), outlet);
    }

    private Names find(
            String page,
            List<Span> sentences,
            List<Integer> blocks,
            Set<String> authors,
            Set<String> writers,
            @Nullable String outlet) {
        PageWords words = PageWords.read(page, sentences, blocks, reader, kinds);
        List<Spotted> spotted = NamePairs.without(
                page,
                new NameSpotter(page, words, lexicon, kinds, states, bodies).spot(page, tagger, features, authors));
        List<Spotted> persons =
                spotted.stream().filter(name -> name.type() == NameType.PERSON).toList();
        List<Spotted> others =
                spotted.stream().filter(name -> name.type() != NameType.PERSON).toList();
        RoleFinder roles = new RoleFinder(page, words, kinds, lexicon);
        List<Cluster> clusters =
                new ArrayList<>(new PersonResolver(words, writers).resolve(persons, roles.genders(persons)));
        for (Cluster cluster : clusters) {
            cluster.mentions.forEach(mention -> roles.find(mention, cluster));
        }
        clusters.addAll(new BodyResolver(new BodyKeys(states, bodies), kinds, outlet)
                .resolve(others, ActorWords.find(others, words, states, kinds)));
        return names(clusters);
    }

    private Names names(List<Cluster> clusters) {
        IdentityHashMap<Cluster, Span> firsts = new IdentityHashMap<>();
        clusters.forEach(cluster -> firsts.put(cluster, cluster.first()));
        List<Cluster> ordered = new ArrayList<>(clusters);
        ordered.sort((a, b) -> place(firsts.get(a)).compareTo(place(firsts.get(b))));
        List<Mention> mentions = new ArrayList<>();
        List<Entity> entities = new ArrayList<>();
        for (Cluster cluster : ordered) {
            String id = "e" + (entities.size() + 1);
            for (Spotted mention : cluster.mentions) {
                mentions.add(new Mention(mention.span(), cluster.type, id));
            }
            List<String> names = States.WORLD.ownFirst(cluster.names());
            entities.add(new Entity(
                    id,
                    cluster.type,
                    names.getFirst(),
                    names,
                    List.copyOf(cluster.roles.values()),
                    isOutlet(cluster, names),
                    cluster.gender));
        }
        mentions.sort((a, b) -> a.span().compareTo(b.span()));
        return new Names(Collections.unmodifiableList(mentions), entities);
    }

    private static Span place(@Nullable Span span) {
        return span == null ? new Span(0, 0) : span;
    }

    /** "Tarnhaven Courier Argus". */
    private boolean isDoubledPaper(String[] words) {
        return words.length > 2
                && kinds.is(words[words.length - 1].toLowerCase(java.util.Locale.ROOT), Kinds.PAPER)
                && kinds.is(words[words.length - 2].toLowerCase(java.util.Locale.ROOT), Kinds.PAPER | Kinds.OUTLET);
    }

    /** A known outlet, or a body whose last word is one that outlets end on: "Tarnhaven Herald". */
    private boolean isOutlet(Cluster cluster, List<String> names) {
        if (cluster.outlet) {
            return cluster.type != NameType.PLACE && cluster.type != NameType.GROUP;
        }
        if (cluster.type != NameType.ORGANISATION || cluster.known != null) {
            return false;
        }
        for (String name : names) {
            String[] words = name.split(" ", -1);
            boolean news =
                    name.endsWith("News Agency") || name.endsWith("news agency") || name.endsWith("Press Agency");
            if (news
                    || (words.length > 1
                            && kinds.is(words[words.length - 1].toLowerCase(java.util.Locale.ROOT), Kinds.OUTLET))
                    || isDoubledPaper(words)) {
                return true;
            }
        }
        return false;
    }
}
