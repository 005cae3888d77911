package org.sayso.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.page.Block.Kind;
import org.sayso.time.Days;

/** Posts as the markup of saved pages marks them off: comments below an article, forums, live blogs. */
class PostsTest {

    private static final String STORY = """
            <h1>Harbour gate shut for a week</h1>
            <p>The harbour gate of Port Lismore was shut on Monday, and the mayor said that it would stay shut for a week.</p>
            <p>Engineers told the council in February that the gate had been damaged by the storm, according to its minutes.</p>
            """;

    private static final String COMMENTS = """
            <section id="comments" class="comments-area"><h2 class="comments-title">3 comments</h2>
            <ol class="comment-list">
            <li id="comment-1" class="comment even depth-1"><article id="div-comment-1" class="comment-body">
              <footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Bo Kim</b> <span class="says">says:</span></div>
              <div class="comment-metadata"><a href="#c1"><time datetime="2031-03-04T09:05:00+00:00">4 March 2031 at 9:05 am</time></a></div></footer>
              <div class="comment-content"><p>There was no warning in the papers I have seen.</p></div>
              <div class="reply"><a href="#">Reply</a></div></article>
              <ol class="children"><li class="comment odd depth-2"><article class="comment-body">
                <footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Oren Vale</b></div>
                <time datetime="2031-03-05T10:00:00+00:00">5 March 2031</time></footer>
                <div class="comment-content"><p>The council was told twice.</p></div></article></li></ol></li>
            <li class="comment even depth-1"><article class="comment-body">
              <footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Ada Lorn</b></div></footer>
              <span class="comment-score">12</span>
              <div class="comment-content"><p>Ask the harbour office.</p><p>They know who gave the order.</p></div></article></li>
            </ol></section>
            """;

    private static Article clean(String body) {
        return Pages.clean("saved.html", "<html><head><title>Gate</title></head><body>" + body + "</body></html>");
    }

    private static List<Block> of(Article article, Kind kind) {
        return article.blocks().stream().filter(block -> block.kind() == kind).toList();
    }

    private static String words(Article article, Block block) {
        return article.page().quote(block.span());
    }

    @Test
    void commentsBelowAnArticleHaveTheirAuthorsDaysScoresAndWhatTheyAnswer() {
        Article article = clean("<main><article>" + STORY + "</article>" + COMMENTS + "</main>");
        assertThat(article.kind()).isEqualTo(Article.Kind.ARTICLE);
        assertThat(Pages.of(article, Kind.MAIN))
                .hasSize(2)
                .allMatch(line -> line.contains("council") || line.contains("mayor"));
        List<Block> comments = of(article, Kind.COMMENT);
        assertThat(comments)
                .extracting(block -> words(article, block))
                .containsExactly(
                        "There was no warning in the papers I have seen.",
                        "The council was told twice.",
                        "Ask the harbour office.",
                        "They know who gave the order.");
        assertThat(comments).extracting(Block::author).containsExactly("Bo Kim", "Oren Vale", "Ada Lorn", "Ada Lorn");
        assertThat(comments)
                .extracting(Block::date)
                .containsExactly(Days.parse("2031-03-04"), Days.parse("2031-03-05"), null, null);
        assertThat(comments).extracting(Block::score).containsExactly(null, null, 12, 12);
        assertThat(comments)
                .extracting(Block::parent)
                .containsExactly(null, article.blocks().indexOf(comments.getFirst()), null, null);
    }

    @Test
    void aForumsThreadOpensWithItsFirstPost() {
        Article article = clean("""
                <h1>Who shut the gate?</h1>
                <div class="message message--post" data-author="Bo Kim"><div class="message-cell--user"><a class="username">Bo Kim</a></div>
                  <time datetime="2031-03-04T09:05:00Z">4 Mar 2031</time><div class="bbWrapper">Does anybody know who had the harbour gate shut that day, and whether there is a source for it?</div></div>
                <div class="message message--post" data-author="Oren Vale"><a class="username">Oren Vale</a>
                  <time datetime="2031-03-04T11:00:00Z">4 Mar 2031</time><blockquote>who had the harbour gate shut that day</blockquote>
                  <div class="bbWrapper">The order came from the mayor, according to the Lismore Courier of the week before last, I believe.</div><a href="#">Like</a></div>
                <div class="message message--post" data-author="Ada Lorn"><a class="username">Ada Lorn</a>
                  <time datetime="2031-03-06T11:00:00Z">6 Mar 2031</time>
                  <div class="bbWrapper">I doubt that, because the council had been told in February already that the gate was broken, and by whom.</div></div>
                """);
        assertThat(article.kind()).isEqualTo(Article.Kind.THREAD);
        assertThat(Pages.of(article, Kind.QUESTION)).singleElement().asString().startsWith("Does anybody know");
        assertThat(Pages.of(article, Kind.QUOTATION)).containsExactly("who had the harbour gate shut that day");
        List<Block> answers = of(article, Kind.ANSWER);
        assertThat(answers).extracting(Block::author).containsExactly("Oren Vale", "Ada Lorn");
        assertThat(answers).extracting(Block::date).containsExactly(Days.parse("2031-03-04"), Days.parse("2031-03-06"));
        int question = article.blocks().indexOf(of(article, Kind.QUESTION).getFirst());
        assertThat(answers).extracting(Block::parent).containsOnly(question);
    }

    @Test
    void aQuestionWithAnswersSaysSoByTheVocabularyOfSchemaOrg() {
        Article article = clean("""
                <div itemscope itemtype="https://schema.org/QAPage"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question">
                <h1 itemprop="name">Who shut the gate?</h1><span itemprop="upvoteCount">7</span>
                <div itemprop="text"><p>Does anybody know who had the gate shut?</p></div>
                <div itemprop="author" itemscope><span itemprop="name">Bo Kim</span></div>
                <div class="a" itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer"><span itemprop="upvoteCount">40</span>
                  <div itemprop="text"><p>The mayor did, the Lismore Courier says.</p></div>
                  <time itemprop="dateCreated" datetime="2031-03-05">5 Mar</time>
                  <div itemprop="author"><span itemprop="name">Oren Vale</span></div>
                  <div class="x" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><p itemprop="text">Which page of it?</p>
                     <a itemprop="author">Ada Lorn</a></div></div></div></div>""");
        assertThat(article.kind()).isEqualTo(Article.Kind.THREAD);
        Block answer = of(article, Kind.ANSWER).getFirst();
        assertThat(words(article, answer)).isEqualTo("The mayor did, the Lismore Courier says.");
        assertThat(answer.score()).isEqualTo(40);
        assertThat(answer.author()).isEqualTo("Oren Vale");
        Block comment = of(article, Kind.COMMENT).getFirst();
        assertThat(words(article, comment)).isEqualTo("Which page of it?");
        assertThat(comment.parent()).isEqualTo(article.blocks().indexOf(answer));
    }

    private static final String LIVE = """
            <h1>Harbour storm: as it happened</h1><div class="live-blog">
            <article class="live-blog__post" id="b1"><time datetime="2031-06-14T22:40:00Z">22:40</time><h2>Gate shut</h2>
              <p>The harbour gate has been shut for the night, the harbour master told reporters a few minutes ago.</p>
              <span class="live-blog__author">Mara Quill</span></article>
            <article class="live-blog__post" id="b2"><time datetime="2031-06-15T01:10:00Z">01:10</time><h2>Ferry back</h2>
              <p>The last ferry has come back to port with all of its passengers on board, the coastguard said on the radio.</p>
              <span class="live-blog__author">Tom Sild</span></article></div>
            """;

    @Test
    void whatALiveBlogSaysIsOfTheDayItWasPosted() {
        assertLive(clean(LIVE));
    }

    @Test
    void aLiveBlogMayListItsPostsForSearchEnginesOnly() {
        String plain = LIVE.replaceAll("class=\"[^\"]*\"", "").replaceAll("<time[^>]*>|</time>", "");
        String listed = """
                <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Harbour storm: as it happened", "liveBlogUpdate": [
                {"@type": "BlogPosting", "headline": "Ferry back", "datePublished": "2031-06-15T01:10:00Z", "author": {"name": "Tom Sild"},
                 "articleBody": "The last ferry has come back to port with all of its passengers on board, the coastguard said on the radio."},
                {"@type": "BlogPosting", "headline": "Gate shut", "datePublished": "2031-06-14T22:40:00Z", "author": {"name": "Mara Quill"},
                 "articleBody": "<p>The harbour gate has been shut for the night.</p>"}]}</script>""";
        assertLive(clean(listed + plain));
    }

    private static void assertLive(Article article) {
        Block gate = requireNonNull(article.blockAt(article.page().text().indexOf("has been shut")));
        Block ferry = requireNonNull(article.blockAt(article.page().text().indexOf("has come back")));
        assertThat(gate.kind()).isEqualTo(Kind.MAIN);
        assertThat(gate.author()).isEqualTo("Mara Quill");
        assertThat(gate.date()).isEqualTo(Days.parse("2031-06-14"));
        assertThat(ferry.author()).isEqualTo("Tom Sild");
        assertThat(article.anchor().at(ferry.span().start())).isEqualTo(Days.parse("2031-06-15"));
    }

    @Test
    void aBlogsArticleIsNoThreadAndItsTeasersAreNoAnswers() {
        Article article = clean("<article class='post'><span class='author'>Mara Quill</span>" + STORY
                + STORY.replace("Monday", "Friday")
                + "</article><article class='post'><a class='author'>Tom Sild</a><p>Ferry late again</p></article>"
                + "<article class='post'><a class='author'>Ada Lorn</a><p>Quay sold to the council</p></article>");
        assertThat(article.kind()).isEqualTo(Article.Kind.ARTICLE);
        assertThat(of(article, Kind.ANSWER)).isEmpty();
    }

    @Test
    void postsNestedWithoutEndAreReadInTime() {
        String open = "<div class='comment'><b class='author'>Bo Kim</b><p>They know.</p>";
        Article article = clean(STORY + open.repeat(20_000) + "</div>".repeat(20_000));
        assertThat(of(article, Kind.COMMENT)).isNotEmpty();
    }
}
