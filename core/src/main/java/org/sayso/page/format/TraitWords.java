package org.sayso.page.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.sayso.page.Markup.Trait;

/** What elements and the words in their attributes say: one row a trait, tags first, then words. */
final class TraitWords {

    private static final Map<String, Trait> TAGS = Map.ofEntries(
            Map.entry("nav", Trait.NAV),
            Map.entry("aside", Trait.ASIDE),
            Map.entry("footer", Trait.FOOTER),
            Map.entry("header", Trait.HEADER),
            Map.entry("figure", Trait.FIGURE),
            Map.entry("figcaption", Trait.CAPTION),
            Map.entry("blockquote", Trait.BLOCKQUOTE),
            Map.entry("li", Trait.LIST),
            Map.entry("table", Trait.TABLE),
            Map.entry("form", Trait.FORM),
            Map.entry("button", Trait.FORM),
            Map.entry("article", Trait.ARTICLE),
            Map.entry("main", Trait.MAIN),
            Map.entry("time", Trait.TIME),
            Map.entry("b", Trait.BOLD),
            Map.entry("strong", Trait.BOLD));

    /** Words of class, id, role and itemprop attributes, cut at hyphens, underscores and inner capitals. */
    private static final Map<String, Trait> WORDS = new HashMap<>();

    /** What a paragraph inside does not inherit: it says what one line is. */
    private static final int OWN = Trait.BOLD.bit();

    static {
        row(Trait.NAV, "nav navbar navigation menu breadcrumb breadcrumbs masthead topbar sitemap skip");
        row(Trait.ASIDE, "sidebar aside rail complementary");
        row(Trait.FOOTER, "footer copyright legal disclaimer contentinfo");
        row(Trait.HEADER, "header banner");
        row(Trait.FIGURE, "figure gallery slideshow media image photo video player thumbnail lightbox carousel");
        row(Trait.BLOCKQUOTE, "blockquote");
        row(Trait.MAIN, "main maincontent");
        row(Trait.ARTICLE, "article story post entry");
        row(Trait.BODY, "body articlebody storybody content text paragraph entrycontent richtext copy prose");
        row(Trait.HEADLINE, "headline title hed");
        row(Trait.BYLINE, "byline author authors writer contributor reporter by");
        row(Trait.DATE, "date time timestamp datetime published datepublished datecreated pubdate dateline updated");
        row(Trait.CAPTION, "caption figcaption cutline");
        row(Trait.CREDIT, "credit source attribution");
        row(Trait.COMMENT, "comment comments commentlist discussion disqus replies reply respond");
        row(Trait.QUESTION, "question mainentity");
        row(Trait.ANSWER, "answer suggestedanswer acceptedanswer");
        row(Trait.SCORE, "score vote votes upvotecount votecount");
        row(
                Trait.RELATED,
                "related recommended recommendation recommendations recirc popular trending latest mostread "
                        + "readmore seealso more outbrain taboola teaser teasers promo card cards listing river feed next "
                        + "recent similar");
        row(Trait.SHARE, "share sharing social facebook twitter whatsapp follow print email toolbar tools");
        row(
                Trait.PROMO,
                "ad ads advert advertisement advertising sponsor sponsored newsletter subscribe subscription "
                        + "signup paywall cookie cookies consent gdpr popup modal overlay login register donate membership "
                        + "banner alert marketing");
        row(Trait.SIGNATURE, "signature postprofile userinfo");
        row(Trait.TAGS, "tag tags keywords topics topic categories category");
    }

    private TraitWords() {}

    private static void row(Trait trait, String words) {
        for (String word : words.split(" ", -1)) {
            WORDS.putIfAbsent(word, trait);
        }
    }

    /** The part of the surrounding traits that holds inside too. */
    static int inherit(int traits) {
        return traits & ~OWN;
    }

    static int of(Element element) {
        String tag = element.normalName();
        Trait byTag = TAGS.get(tag);
        int bits = byTag == null ? 0 : byTag.bit();
        if (element.attributesSize() == 0 || tag.equals("body") || tag.equals("html")) {
            return bits;
        }
        bits |= words(element.attr("class"));
        bits |= words(element.attr("id"));
        bits |= words(element.attr("role"));
        bits |= words(element.attr("itemprop"));
        bits |= element.attr("rel").equals("author") ? Trait.BYLINE.bit() : 0;
        return bits;
    }

    private static int words(String attribute) {
        int bits = 0;
        int start = 0;
        for (int i = 0; i <= attribute.length(); i++) {
            boolean end = i == attribute.length() || !Character.isLetter(attribute.charAt(i));
            boolean hump = !end
                    && i > start
                    && Character.isUpperCase(attribute.charAt(i))
                    && Character.isLowerCase(attribute.charAt(i - 1));
            if (end || hump) {
                if (i > start) {
                    Trait trait = WORDS.get(attribute.substring(start, i).toLowerCase(Locale.ROOT));
                    bits |= trait == null ? 0 : trait.bit();
                }
                start = end ? i + 1 : i;
            }
        }
        return bits;
    }
}
