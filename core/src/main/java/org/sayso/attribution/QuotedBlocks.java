package org.sayso.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.name.Mention;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;
import org.sayso.text.Table;

/** In a thread, whose answer or comment a block is, and which outlet a quotation in it is taken from. */
final class QuotedBlocks {

    private static final List<String> OWN_VOICE = Table.rows(QuotedBlocks.class, "own-voice.tsv").stream()
            .map(row -> row[0])
            .toList();

    private final PageView page;
    private final Antecedents antecedents;
    private final Map<Integer, Who> quotedBy = new HashMap<>();

    QuotedBlocks(PageView page, Antecedents antecedents) {
        this.page = page;
        this.antecedents = antecedents;
        quotedBlocks();
    }

    /** The author of the answer or comment a place is in, and whoever its quotation blocks quote. */
    List<Link> thread(Span place) {
        Block block = page.article().blockAt(place.start());
        if (block == null) {
            return List.of();
        }
        Who quoted = quotedBy.get(page.blockIndex(place.start()));
        Block owner = owner(block);
        if (owner == null) {
            return quoted == null ? List.of() : List.of(quoted.link());
        }
        Link author = new Link(
                owner.author() == null ? FirstPerson.unsigned(owner) : owner.author(),
                SourceClass.NET_USER,
                null,
                null,
                false);
        if (quoted != null) {
            return List.of(author, quoted.link());
        }
        return List.of(author);
    }

    private @Nullable Block owner(Block block) {
        return switch (block.kind()) {
            case ANSWER, COMMENT, QUESTION -> block;
            case QUOTATION -> {
                Integer parent = block.parent();
                List<Block> blocks = page.article().blocks();
                yield parent != null
                                && parent >= 0
                                && parent < blocks.size()
                                && blocks.get(parent).kind() == Block.Kind.ANSWER
                        ? blocks.get(parent)
                        : page.article().kind() == Article.Kind.THREAD ? ownerBefore(block) : null;
            }
            default -> null;
        };
    }

    private @Nullable Block ownerBefore(Block block) {
        List<Block> blocks = page.article().blocks();
        for (int i = page.blockIndex(block.span().start()) - 1; i >= 0; i--) {
            Block.Kind kind = blocks.get(i).kind();
            if (kind == Block.Kind.ANSWER || kind == Block.Kind.QUESTION) {
                return blocks.get(i);
            }
        }
        return null;
    }

    /** Which outlet each quotation block is taken from: the last one its author names before it as reporting. */
    private void quotedBlocks() {
        List<Block> blocks = page.article().blocks();
        Who current = null;
        int last = -1;
        for (Words words : page.sentences()) {
            int at = words.sentence().block();
            Block block = blocks.get(at);
            switch (block.kind()) {
                case ANSWER, QUESTION, MAIN -> {
                    if (at != last && block.kind() == Block.Kind.ANSWER && startsAnswer(blocks, at)) {
                        current = null;
                    }
                    boolean pasted = block.kind() == Block.Kind.ANSWER && current != null && quotedBy.containsKey(at);
                    Who named = pasted ? null : reporter(words);
                    if (named != null) {
                        current = named;
                    } else if (block.kind() == Block.Kind.MAIN || (at != last && ownVoice(block))) {
                        current = null;
                    } else if (block.kind() == Block.Kind.ANSWER && current != null && at != last) {
                        quotedBy.put(at, current.at(current.span(), true));
                    }
                }
                case QUOTATION -> {
                    if (current != null) {
                        quotedBy.put(at, current);
                    } else if (page.article().kind() == Article.Kind.THREAD) {
                        quotedBy.put(at, new Who(SourceClass.NOT_STATED, null, "an unnamed report", null, false, true));
                    }
                }
                default -> {}
            }
            last = at;
        }
    }

    private static boolean startsAnswer(List<Block> blocks, int at) {
        for (int i = at - 1; i >= 0; i--) {
            switch (blocks.get(i).kind()) {
                case ANSWER -> {
                    return !Objects.equals(
                                    blocks.get(i).author(), blocks.get(at).author())
                            || !Objects.equals(
                                    blocks.get(i).score(), blocks.get(at).score());
                }
                case QUOTATION -> {}
                default -> {
                    return true;
                }
            }
        }
        return true;
    }

    /** Whether a paragraph of an answer begins as its author's own words do. */
    private boolean ownVoice(Block block) {
        String text = page.lower(block.span());
        return OWN_VOICE.stream()
                .anyMatch(opener -> text.startsWith(opener)
                        && text.length() > opener.length()
                        && !Character.isLetter(text.charAt(opener.length())));
    }

    private @Nullable Who reporter(Words words) {
        boolean reports = false;
        for (int i = 0; i < words.size(); i++) {
            reports |= Quoters.REPORTS.contains(words.at(i));
        }
        if (!reports) {
            return null;
        }
        for (Mention mention : page.mentionsIn(words.sentence().span())) {
            if (page.isOutlet(mention)) {
                return antecedents.entity(mention.entity(), mention.span());
            }
        }
        return null;
    }
}
