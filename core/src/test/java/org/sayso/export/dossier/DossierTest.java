package org.sayso.export.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.sayso.TestReadings;
import org.sayso.answer.Answer;
import org.sayso.answer.Asker;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.story.FerryStory;
import org.sayso.story.Story;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;

class DossierTest {

    private static final Pattern PLACE = Pattern.compile("(.+)-c(\\d+)-(\\d+)");

    private final Story ferry = Story.of(pages());
    private final String html = write(ferry, answers(ferry), "The Selkie");
    private final Document dossier = Jsoup.parse(html);

    /** The ferry's pages, and one that is out to break the dossier. */
    private static List<Reading> pages() {
        List<Reading> pages = new ArrayList<>(FerryStory.pages());
        pages.add(hostile());
        return pages;
    }

    private static Reading hostile() {
        return TestReadings.page("p-5", "<script>alert('outlet')</script>", "2031-05-06")
                .named("eve", NameType.PERSON, "Eve\" onmouseover=\"alert(1)", "Eve</style>")
                .furniture("Menu </title></style></script><script>alert('menu')</script>")
                .own(
                        "🛳🛳 A ship </p></div></main> & <img src=http://example.com/x onerror=alert(2)> \u202Eesrever\u0000\u0007.")
                .said(
                        "Eve</style> said \"<a href='javascript:alert(3)'>the Selkie sank because its bow door had been left open</a>\".",
                        "Eve</style>",
                        "said",
                        "<a href='javascript:alert(3)'>the Selkie sank because its bow door had been left open</a>")
                .dated(
                        "On 2 May 2031 ${1 + 1} @if(true) \u0627\u0644\u0633\u0641\u064A\u0646\u0629 sank \u05E9\u05DC\u05D5\u05DD.",
                        "2 May 2031",
                        "2031-05-02")
                .read();
    }

    private static List<Answer> answers(Story story) {
        return List.of(
                Asker.ask(story, "Why did the Selkie sink?"),
                Asker.ask(story, "Who painted the <b>lighthouse</b> of Harrow Point?"));
    }

    private static String write(Story story, List<Answer> answers, String title) {
        StringWriter out = new StringWriter();
        try {
            Dossier.write(story, answers, title, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    @Test
    void everyPartIsThereInItsOrder() {
        assertThat(dossier.select("main > section").eachAttr("id"))
                .containsExactly("read", "questions", "claims", "timeline", "names", "pages");
        assertThat(dossier.select("table.head tbody tr")).hasSize(5);
        assertThat(dossier.select(".page-text")).hasSize(5);
        assertThat(dossier.select(".question")).hasSize(2);
        assertThat(dossier.select("svg.time")).hasSize(1);
        assertThat(dossier.title()).startsWith("The Selkie");
    }

    @Test
    void anEventThatTwoPagesCarryShowsHowManyAndWhich() {
        assertThat(dossier.select("svg.time .item.event.carried title").eachText())
                .isNotEmpty()
                .allMatch(title -> title.contains("; also "));
        assertThat(dossier.select("svg.time text.carriers").eachText()).contains("2");
    }

    @Test
    void everyLinkLeadsToAPlaceInTheFile() {
        Set<String> ids = new HashSet<>(dossier.select("[id]").eachAttr("id"));
        assertThat(dossier.select("a[href]")).isNotEmpty().allSatisfy(link -> {
            assertThat(link.attr("href")).startsWith("#");
            assertThat(ids).contains(link.attr("href").substring(1));
        });
    }

    @Test
    void everyQuotationIsThePagesOwnWordsAtItsOffsets() {
        assertThat(dossier.select("q[data-at]"))
                .hasSizeGreaterThan(20)
                .allSatisfy(quotation ->
                        assertThat(quotation.wholeText()).isEqualTo(Shown.text(atPlace(quotation.attr("data-at")))));
    }

    @Test
    void theMarkedWordsAreThoseOfTheirId() {
        assertThat(dossier.select(".text [id~=-c\\d+-\\d+$]"))
                .hasSizeGreaterThan(10)
                .allSatisfy(mark -> {
                    Elements pieces = pieces(mark.id());
                    assertThat(Shown.text(atPlace(mark.id())))
                            .startsWith(words(pieces.get(0)))
                            .endsWith(words(pieces.get(pieces.size() - 1)));
                });
    }

    @Test
    void everyPageStandsThereInFull() {
        for (Reading reading : ferry.readings()) {
            Element page = element("page-" + reading.page().id());
            StringBuilder text = new StringBuilder();
            for (Element paragraph : page.select(".text .para")) {
                text.append(words(paragraph)).append('\n');
            }
            assertThat(text.toString()).isEqualTo(Shown.text(reading.page().text()));
        }
    }

    @Test
    void everyStatementHasItsMarkAndItsNote() {
        for (Reading reading : ferry.readings()) {
            Element page = element("page-" + reading.page().id());
            assertThat(page.select(".notes > .note"))
                    .hasSize(reading.statements().size());
            assertThat(page.select(".say > a.m").size())
                    .isGreaterThanOrEqualTo(reading.statements().size());
        }
        assertThat(dossier.select(".note .does").eachText()).contains("denies", "declines");
    }

    @Test
    void whatAPageHoldsIsNeverRun() {
        assertThat(dossier.select("script")).hasSize(1);
        assertThat(dossier.select("style")).hasSize(1);
        assertThat(dossier.select("img, iframe, object, embed, form, base, video, audio"))
                .isEmpty();
        for (Element element : dossier.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                assertThat(attribute.getValue()).doesNotStartWithIgnoringCase("javascript:");
            }
        }
        assertThat(dossier.text()).contains("<script>alert('menu')</script>", "${1 + 1} @if(true)");
        assertThat(html).doesNotContain("\u202E", "\u0000", "\u0007");
    }

    @Test
    void nothingIsLoaded() {
        assertThat(dossier.select("[src], [srcset], [data], [xlink:href], [background], [poster]"))
                .isEmpty();
        assertThat(dossier.select("link").eachAttr("href")).containsExactly("data:,");
        String style = data("style");
        assertThat(style).doesNotContain("url(", "@import", "http");
        assertThat(data("script")).doesNotContain("http", "fetch", "import", "eval", "innerHTML");
    }

    @Test
    void thePolicyAllowsJustTheStylesAndScriptThatAreThere() throws Exception {
        String policy =
                dossier.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe");
        assertThat(policy).contains("style-src '" + hash(data("style")) + "'");
        assertThat(policy).contains("script-src '" + hash(data("script")) + "'");
    }

    private static String hash(String content) throws Exception {
        return "sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aQuestionThePagesDoNotAnswerSaysSo() {
        Element question = element("question-2");
        assertThat(question.select("h3").text()).isEqualTo("Who painted the <b>lighthouse</b> of Harrow Point?");
        assertThat(question.select(".none").text()).isEqualTo("Not in these pages.");
        assertThat(question.select(".account")).isEmpty();
    }

    @Test
    void competingAccountsStandSideBySideWithTheirSources() {
        Element question = element("question-1");
        assertThat(question.select(".account").size()).isGreaterThan(1);
        assertThat(question.select(".account .gist q")).isNotEmpty();
        assertThat(question.select(".account .bearing").eachText())
                .allMatch(text -> text.matches("\\d+ origins?, \\d+ outlets?"));
    }

    @Test
    void theHtmlHasNoErrors() {
        Parser parser = Parser.htmlParser().setTrackErrors(100);
        Jsoup.parse(html, "", parser);
        ParseErrorList errors = parser.getErrors();
        assertThat(errors).as("%s", errors).isEmpty();
    }

    @Test
    void idsAreUniqueAndLabelsLeadSomewhere() {
        List<String> ids = dossier.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates().noneMatch(String::isBlank);
        Set<String> known = new HashSet<>(ids);
        for (Element element : dossier.select("[aria-labelledby]")) {
            assertThat(known)
                    .containsAll(List.of(element.attr("aria-labelledby").split(" ")));
        }
        assertThat(dossier.select("label[for]").eachAttr("for")).isSubsetOf(known);
        assertThat(dossier.select("input"))
                .allMatch(input ->
                        !dossier.select("label[for=" + input.id() + "]").isEmpty());
        assertThat(dossier.select("th")).allMatch(cell -> cell.hasAttr("scope"));
        assertThat(dossier.select("svg[role=group]"))
                .allMatch(svg -> svg.selectFirst("> title") != null && svg.selectFirst("> desc") != null);
    }

    @Test
    void headingsStepDownOneAtATime() {
        int before = 0;
        assertThat(dossier.select("h1")).hasSize(1);
        for (Element heading : dossier.select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            assertThat(heading.text()).isNotBlank();
            before = level;
        }
        assertThat(dossier.select("header, nav, main, footer")).isNotEmpty();
    }

    @Test
    void noLinkStandsInsideAnother() {
        assertThat(dossier.select("a a")).isEmpty();
        assertThat(dossier.select("p p, p div, p ul")).isEmpty();
    }

    @Test
    void theOrderOfPagesDoesNotMatter() {
        List<Reading> turned = new ArrayList<>(pages());
        Collections.reverse(turned);
        Story story = Story.of(turned);
        assertThat(write(story, answers(story), "The Selkie")).isEqualTo(html);
    }

    @Test
    void anEmptyCaseIsADossierToo() {
        Document empty = Jsoup.parse(write(Story.of(List.of()), List.of(), ""));
        assertThat(empty.select("main > section").eachAttr("id")).containsExactly("read", "pages");
    }

    @Test
    void aStatementInSeveralPiecesIsMarkedAsAWhole() {
        String css = data("style");
        Map<String, Integer> pieces = new HashMap<>();
        for (Element mark : dossier.select(".text [class*=f-]")) {
            mark.classNames().stream()
                    .filter(name -> name.startsWith("f-"))
                    .forEach(name -> pieces.merge(name, 1, Integer::sum));
        }
        pieces.forEach((name, count) ->
                assertThat(css.contains("." + name + "{")).as(name).isEqualTo(count > 1));
    }

    private Element element(String id) {
        return Objects.requireNonNull(dossier.getElementById(id), id);
    }

    private String data(String tag) {
        return dossier.expectFirst(tag).data();
    }

    private Elements pieces(String id) {
        return dossier.getElementsByClass("f-" + id).isEmpty()
                ? new Elements(element(id))
                : dossier.getElementsByClass("f-" + id);
    }

    /** What stands there, without the signs put before statements. */
    private static String words(Element element) {
        StringBuilder words = new StringBuilder();
        element.nodeStream(TextNode.class)
                .filter(node -> node.parent() == null || !node.parent().hasClass("m"))
                .forEach(node -> words.append(node.getWholeText()));
        return words.toString();
    }

    private String atPlace(String place) {
        Matcher match = PLACE.matcher(place);
        assertThat(match.matches()).as(place).isTrue();
        Reading reading = Objects.requireNonNull(ferry.reading(match.group(1)), place);
        CodePoints points = new CodePoints(reading.page().text());
        Span span = new Span(Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
        return reading.page().quote(points.inward(span));
    }
}
