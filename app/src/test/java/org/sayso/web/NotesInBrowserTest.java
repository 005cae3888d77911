package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every chain in the margin stands beside the line it is about, whatever happens to the lines. */
class NotesInBrowserTest extends InBrowser {

    /** Of the notes in sight those that stand neither beside their line nor right under the note before. */
    private static final String ASTRAY = """
            const astray = [];
            for (const notes of document.querySelectorAll('.text .notes')) {
              const box = notes.getBoundingClientRect();
              if (box.bottom < 0 || box.top > innerHeight) continue;
              let least = box.top;
              for (const note of notes.children) {
                const line = document.getElementById(decodeURIComponent(note.querySelector('a.m').hash.slice(1)));
                const wish = Math.max(least, line.getClientRects()[0].top - 2);
                const at = note.getBoundingClientRect();
                if (Math.abs(at.top - wish) > 2) astray.push(note.textContent.trim().slice(0, 20) + ' by ' + (at.top - wish));
                least = at.bottom + parseFloat(getComputedStyle(note).marginBottom);
              }
            }
            return astray.join(', ')""";

    /** How many notes are about a line that another is about too. */
    private static final String CROWDED = """
            return [...document.querySelectorAll('.text .notes')].reduce((sum, notes) => {
              const lines = [...notes.children].map(note => Math.round(document.getElementById(decodeURIComponent(note.querySelector('a.m').hash.slice(1))).getClientRects()[0].top));
              return sum + lines.length - new Set(lines).size;
            }, 0)""";

    private static void open(String file) throws Exception {
        browser.open(sample.address + "/p/" + sample.page(file));
        browser.untilThere(".text .note");
    }

    private static void everywhere(String when) {
        int height = browser.run("return document.documentElement.scrollHeight").asInt();
        for (int at = 0; at < height; at += 500) {
            browser.run("scrollTo(0, arguments[0])", at);
            astray(when + ", " + at + " px down");
        }
    }

    private static void astray(String when) {
        try {
            browser.until("", () -> browser.run(ASTRAY).asString().isEmpty());
        } catch (AssertionError e) {
            throw new AssertionError(when + ": " + browser.run(ASTRAY).asString(), e);
        }
    }

    @AfterEach
    void usualScreen() {
        browser.screen(0, 0);
    }

    @Test
    void whereverThePageIsScrolledTo() throws Exception {
        int crowded = 0;
        for (String file : new String[] {"08-bellbuoy.txt", "04-quaysider.html"}) {
            open(file);
            everywhere("as it is opened");
            crowded += browser.run(CROWDED).asInt();
        }
        assertThat(crowded).as("several notes about one line were among them").isPositive();
    }

    @Test
    void whenTheWindowBecomesWiderAndNarrower() throws Exception {
        open("08-bellbuoy.txt");
        for (int width : new int[] {1800, 1000, 1240, 700, 1400}) {
            browser.screen(width, 800);
            if (width >= 992) {
                everywhere("at " + width);
            }
        }
    }

    @Test
    void whenTheLettersChangeAndTheColumnsDoNot() throws Exception {
        open("08-bellbuoy.txt");
        String length =
                "return Math.max(...[...document.querySelectorAll('.text .para')].map(p => p.getBoundingClientRect().height))";
        for (String letters : new String[] {"monospace", "fantasy", ""}) {
            browser.run("document.querySelector('.text').style.fontFamily = arguments[0]", letters);
            everywhere("in " + letters);
        }
        int before = browser.run(length).asInt();
        browser.run("const wider = new CSSStyleSheet(); wider.replaceSync('* { letter-spacing: .12em !important }');"
                + "document.adoptedStyleSheets = [wider]");
        assertThat(browser.run(length).asInt()).as("lines break otherwise").isGreaterThan(before);
        everywhere("with letters farther apart");
    }

    @Test
    void whenWhatWasLeftAsideIsOpenedAndFoldedAgain() throws Exception {
        open("04-quaysider.html");
        for (int i = 0; i < 2; i++) {
            assertThat(browser.run("const all = [...document.querySelectorAll('.text .folded')];"
                                    + "all.forEach(one => one.querySelector('summary').click()); return all.length")
                            .asInt())
                    .isPositive();
            everywhere(i == 0 ? "opened" : "folded again");
        }
    }

    @Test
    void whenTheMarksWereHiddenAndWhenSomethingStandsBeside() throws Exception {
        open("08-bellbuoy.txt");
        browser.keys("mm");
        everywhere("shown again");
        browser.keys("j" + Browser.ENTER);
        browser.untilThere("#beside .hands");
        browser.keys(Browser.ESCAPE);
        everywhere("after something stood beside");
    }

    @Test
    void onANarrowScreenTheyStandUnderTheirParagraph() throws Exception {
        browser.screen(320, 700);
        open("08-bellbuoy.txt");
        String under = """
                return [...document.querySelectorAll('.text .row')].filter(row => row.querySelector('.notes')).every(row => {
                  const foot = row.querySelector('.col').getBoundingClientRect().bottom;
                  const right = document.documentElement.clientWidth;
                  return [...row.querySelectorAll('.note')].every(note => { const at = note.getBoundingClientRect();
                    return at.top > foot - 24 && at.top < foot + 700 && at.right <= right + 1 && !note.style.marginTop; });
                })""";
        browser.until(
                "they stand under it, within the screen",
                () -> browser.run(under).asBoolean());
        browser.screen(1400, 800);
        everywhere("with a margin again");
        browser.screen(320, 700);
        browser.until("and without one", () -> browser.run(under).asBoolean());
        browser.screen(1400, 800);
    }
}
