package org.sayso.story;

import java.util.List;
import org.sayso.TestReadings;
import org.sayso.attribution.Polarity;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;

/** An invented affair: a ferry lost off an invented coast, told by four invented pages. */
public final class FerryStory {

    private FerryStory() {}

    public static List<Reading> pages() {
        return List.of(echo(), herald(), wire(), courier());
    }

    private static TestReadings cast(TestReadings page) {
        return page.named("lorn", NameType.PERSON, "Ada Lorn", "Lorn")
                .named("brecht", NameType.PERSON, "Tomas Brecht", "Brecht")
                .named("guard", NameType.ORGANISATION, "Coast Guard")
                .named("selkie", NameType.GROUP, "Selkie");
    }

    /** The ferry's owner explains, a minister denies. */
    static Reading echo() {
        return cast(TestReadings.page("p-1", "The Echo", "2031-05-03"))
                .furniture("Home | News | Sport | Why did the Selkie sink? Win a cruise!")
                .dated(
                        "The ferry Selkie sank off Harrow Point on 1 May 2031 with 41 people on board.",
                        "1 May 2031",
                        "2031-05-01")
                .said(
                        "Ada Lorn said the Selkie sank because its bow door had been left open.",
                        "Ada Lorn",
                        "said",
                        "the Selkie sank because its bow door had been left open")
                .said(
                        Polarity.DENIES,
                        "Tomas Brecht denied that the Selkie's bow door had been left open.",
                        "Tomas Brecht",
                        "denied",
                        "the Selkie's bow door had been left open")
                .said(
                        Polarity.DECLINES,
                        "The Coast Guard declined to comment on the sinking.",
                        "Coast Guard",
                        "declined to comment",
                        "on the sinking")
                .read();
    }

    /** The same speech through another outlet. */
    static Reading herald() {
        return cast(TestReadings.page("p-2", "Harrow Herald", "2031-05-04"))
                .said(
                        "According to Lorn, the bow door of the Selkie had been left open and so it sank.",
                        "Lorn",
                        "According to",
                        "the bow door of the Selkie had been left open and so it sank",
                        "The Echo")
                .said(
                        "A senior official said 17 passengers died when the Selkie sank.",
                        "A senior official",
                        "said",
                        "17 passengers died when the Selkie sank")
                .read();
    }

    /** Another origin, another reason. */
    static Reading wire() {
        return cast(TestReadings.page("p-3", "Northern Wire", "2031-05-05"))
                .dated("On 1 May 2031 the ferry Selkie sank off Harrow Point.", "1 May 2031", "2031-05-01")
                .said(
                        "A diver who saw the wreck said the Selkie sank because it struck an old mine.",
                        "A diver who saw the wreck",
                        "said",
                        "the Selkie sank because it struck an old mine")
                .own("The harbour cafe sells tea to tourists on weekdays.")
                .read();
    }

    /** A year later. */
    static Reading courier() {
        return cast(TestReadings.page("p-4", "The Courier", "2032-05-02"))
                .said(
                        "Brecht now acknowledged that the bow door of the Selkie had been left open.",
                        "Brecht",
                        "acknowledged",
                        "the bow door of the Selkie had been left open")
                .said(
                        "“We will raise the wreck before the winter storms come,” Lorn said.",
                        "Lorn",
                        "said",
                        "We will raise the wreck before the winter storms come,")
                .read();
    }
}
