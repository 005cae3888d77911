package org.sayso.answer;

import java.util.List;
import org.sayso.TestReadings;
import org.sayso.attribution.Polarity;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

/** An invented affair: a lighthouse goes dark, its keeper is gone, and three invented papers tell why. */
final class KeeperStory {

    private KeeperStory() {}

    static Story story() {
        return Story.of(List.of(gazette(), mirror(), tribune()));
    }

    private static TestReadings cast(TestReadings page) {
        return page.named("marrow", NameType.PERSON, "Osk Marrow", "Marrow")
                .named("teal", NameType.PERSON, "Brida Teal", "Teal")
                .named("police", NameType.ORGANISATION, "Coastal Police")
                .named("union", NameType.ORGANISATION, "Keepers Union");
    }

    private static Reading gazette() {
        return cast(TestReadings.page("k-1", "The Gazette", "2033-02-02"))
                .own("The keeper, Osk Marrow, has vanished from the island of Hest.")
                .said(
                        "The Coastal Police said that he drowned off the rocks.",
                        "The Coastal Police",
                        "said",
                        "he drowned off the rocks")
                .said(
                        "An official said there was a call to the lighthouse before the lamp went out.",
                        "An official",
                        "said",
                        "there was a call to the lighthouse before the lamp went out")
                .own("Brida Teal runs the bakery of the island.")
                .read();
    }

    private static Reading mirror() {
        return cast(TestReadings.page("k-2", "The Mirror", "2033-02-03"))
                .said(
                        "The Keepers Union says that Marrow is held in the fort of Gant.",
                        "The Keepers Union",
                        "says",
                        "Marrow is held in the fort of Gant")
                .said(
                        Polarity.DENIES,
                        "The ministry denied that there was a call to the lighthouse.",
                        "The ministry",
                        "denied",
                        "there was a call to the lighthouse")
                .read();
    }

    private static Reading tribune() {
        return cast(TestReadings.page("k-3", "The Tribune", "2033-02-04"))
                .said(
                        "A skipper said the keeper had boarded a trawler at night.",
                        "A skipper",
                        "said",
                        "the keeper had boarded a trawler at night")
                .said(
                        "A nurse said at least nine dead lay in the chapel.",
                        "A nurse",
                        "said",
                        "at least nine dead lay in the chapel")
                .own("Teal was asleep at home when the lamp went out.")
                .read();
    }
}
