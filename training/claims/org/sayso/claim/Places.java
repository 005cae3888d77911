package org.sayso.claim;

import java.util.List;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;

/** Where statements stand, whoever finds them: what is judged by eye is kept by places, not by names of statements. */
final class Places {

    private Places() {}

    /** "file/from-to", in code points. */
    static String of(Carrier carrier, Reading reading) {
        CodePoints points = new CodePoints(reading.page().text());
        List<Span> content = carrier.content();
        return "%s/%d-%d"
                .formatted(
                        reading.page().name().replaceAll(".*[/!]", ""),
                        points.outward(content.getFirst().start()),
                        points.outward(content.getLast().end()));
    }
}
