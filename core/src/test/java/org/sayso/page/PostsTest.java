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

    @Test
    void aSignatureThatIsASentenceNamesTheAuthorAndTheDay() {
        Article article = clean("<main><article>" + STORY + """
                </article><ul class="comment-list">
                <li class="comment even depth-1"><div class="comment-author"><strong>Bo Kim</strong> on <a href="#">March 4, 2031 at 9:05 am</a> said:</div>
                  <p>The gate was shut long before that, as everybody on the quay could see.</p></li>
                <li class="comment odd depth-1"><div class="comment-author"><strong>Oren Vale</strong> on <a href="#">March 5, 2031 at 7:40 pm</a> said:</div>
                  <p>Not on the Monday, when I walked past it with my dog in the morning.</p></li></ul></main>""");
        assertThat(of(article, Kind.COMMENT)).extracting(Block::author).containsExactly("Bo Kim", "Oren Vale");
        assertThat(of(article, Kind.COMMENT))
                .extracting(Block::date)
                .containsExactly(Days.parse("2031-03-04"), Days.parse("2031-03-05"));
        assertThat(Pages.of(article, Kind.MAIN)).hasSize(2);
    }

    @Test
    void aLineOfCommentsIsCutWhereTheirSignaturesBegin() {
        Article article = clean("""
                <h1>Who shut the gate?</h1>
                <div class="question js-question"><div class="js-vote-count">12</div>
                  <div class="prose"><p>The gate was shut in March. Is there any sourced information on who gave the order for it?</p></div>
                  <div class="user-details"><a href="/u/1">Bo Kim</a><span class="reputation-score">1,204</span></div></div>
                <div class="answer"><div class="js-vote-count">31</div>
                  <div class="prose"><p>The mayor ordered it, according to the Lismore Courier, which quotes two people who were in the room.</p></div>
                  <div class="user-details"><a href="/u/2">Ada Lorn</a></div>
                  <ul><li class="comment"><span class="comment-score">5</span><span class="comment-copy">Which page of it was that?</span> –
                    <a class="comment-user">Bo Kim</a> <span class="comment-date"><span title="2031-03-05 09:00:00Z">Mar 5</span></span></li></ul></div>
                <div class="answer"><div class="js-vote-count">-2</div>
                  <div class="prose"><p>I think that it was the storm which broke the gate, and nobody gave any order at all.</p></div>
                  <div class="user-details"><a href="/u/3">Tom Sild</a></div></div>""");
        assertThat(Pages.of(article, Kind.COMMENT)).containsExactly("Which page of it was that?");
        Block comment = of(article, Kind.COMMENT).getFirst();
        assertThat(comment.author()).isEqualTo("Bo Kim");
        assertThat(comment.score()).isEqualTo(5);
        List<Block> answers = of(article, Kind.ANSWER);
        assertThat(answers).extracting(Block::author).containsExactly("Ada Lorn", "Tom Sild");
        assertThat(answers).extracting(Block::score).containsExactly(31, -2);
        assertThat(comment.parent()).isEqualTo(article.blocks().indexOf(answers.getFirst()));
    }

    @Test
    void cardsSubjectsAndMottosAreNoPartOfAPost() {
        String post = """
                <div class="post bg2"><dl class="postprofile"><dt><a class="username">%s</a></dt><dd>Posts: 812</dd></dl><h3><a href="#">Re: Who shut the gate?</a></h3>
                <p class="author">Post by <strong>%s</strong> » %d Mar 2031, 09:05</p><div class="content">%s</div><div class="signature">Fair winds!</div></div>
                """;
        Article article = clean("<h2>Who shut the gate?</h2>"
                + post.formatted(
                        "bo",
                        "bo",
                        4,
                        "Does anybody know who had the harbour gate shut in March, and on whose order it was?")
                + post.formatted(
                        "oren",
                        "oren",
                        5,
                        "<blockquote><cite>bo wrote:</cite>on whose order it was</blockquote>My brother told me that the order came from the ministry by telephone.")
                + post.formatted(
                        "ada",
                        "ada",
                        6,
                        "The ministry denied that yesterday, and a spokesman said that nobody there had heard of it."));
        assertThat(article.kind()).isEqualTo(Article.Kind.THREAD);
        assertThat(Pages.of(article, Kind.QUESTION)).singleElement().asString().startsWith("Does anybody know");
        assertThat(Pages.of(article, Kind.ANSWER))
                .containsExactly(
                        "My brother told me that the order came from the ministry by telephone.",
                        "The ministry denied that yesterday, and a spokesman said that nobody there had heard of it.");
        assertThat(Pages.of(article, Kind.QUOTATION)).contains("on whose order it was");
        assertThat(of(article, Kind.ANSWER))
                .extracting(Block::date)
                .containsExactly(Days.parse("2031-03-05"), Days.parse("2031-03-06"));
    }

    @Test
    void elementsOfAPagesOwnMakeSayWhoseCommentTheyAre() {
        Article article = clean("""
                <x-post author="bo_kim" score="57"><h1>Who shut the gate of Port Lismore?</h1><p>The gate has been shut since Monday and nobody says why. Does anyone have a source for it?</p></x-post>
                <x-comment author="oren_v" score="21" created-timestamp="2031-03-04T10:00:00Z"><div><a>oren_v</a> • 8mo ago</div><p>The mayor told the council on Tuesday that she had ordered it.</p>
                  <x-comment author="ada_lorn" score="-9"><p>She denied that to the Courier the day after.</p></x-comment></x-comment>""");
        List<Block> comments = of(article, Kind.COMMENT);
        assertThat(comments).extracting(Block::author).containsExactly("oren_v", "ada_lorn");
        assertThat(comments).extracting(Block::score).containsExactly(21, -9);
        assertThat(comments.getFirst().date()).isEqualTo(Days.parse("2031-03-04"));
        assertThat(comments.getLast().parent()).isEqualTo(article.blocks().indexOf(comments.getFirst()));
    }

    /** Posts of older forums are tables with a number; their profiles and signatures were read as what people said. */
    @Test
    void aForumOfTablesIsReadWithoutProfilesAndSignatures() {
        String post = """
                <table id="post%d"><tr><td>#%d 0%d-03-2031, 10:05 AM</td></tr><tr><td><a class="bigusername">%s</a><div>Registered User</div>
                <div>Join Date: Jan 2029</div><div>Posts: 511</div></td></tr><tr><td><div>%s</div><div>__________________<br>Never trust a tide table</div></td></tr></table>""";
        Article article = clean(post.formatted(
                        7,
                        1,
                        3,
                        "bo",
                        "Does anybody know who had the harbour gate shut in March, and on whose order it was?")
                + post.formatted(
                        8, 2, 4, "oren", "My brother told me that the order came from the ministry by telephone.")
                + post.formatted(
                        9,
                        3,
                        5,
                        "ada",
                        "The ministry denied that yesterday, and a spokesman said that nobody there had heard of it."));
        assertThat(article.kind()).isEqualTo(Article.Kind.THREAD);
        assertThat(Pages.of(article, Kind.ANSWER))
                .containsExactly(
                        "My brother told me that the order came from the ministry by telephone.",
                        "The ministry denied that yesterday, and a spokesman said that nobody there had heard of it.");
        assertThat(of(article, Kind.ANSWER)).extracting(Block::author).containsExactly("oren", "ada");
        assertThat(requireNonNull(article.published()).days()).isEqualTo(Days.parse("2031-03-03"));
    }

    /** Many forums mark replies as comments on the first post. */
    @Test
    void repliesMarkedAsCommentsOnAPostAreAThread() {
        String reply = """
                <div itemprop="comment" itemscope itemtype="http://schema.org/Comment"><span itemprop="author" itemscope><span itemprop="name">%s</span></span>
                <time itemprop="datePublished" datetime="2031-03-0%dT10:00:00Z">x</time><div class="post" itemprop="text"><p>%s</p></div></div>""";
        Article article = clean("<div itemscope itemtype=\"http://schema.org/DiscussionForumPosting\"><h1>Gate</h1>"
                + reply.formatted(
                        "bo", 4, "Does anybody know who had the harbour gate shut in March, and on whose order it was?")
                + reply.formatted("oren", 5, "My brother told me that the order came from the ministry by telephone.")
                + "</div>");
        assertThat(article.kind()).isEqualTo(Article.Kind.THREAD);
        assertThat(of(article, Kind.ANSWER)).extracting(Block::author).containsExactly("oren");
    }
}
