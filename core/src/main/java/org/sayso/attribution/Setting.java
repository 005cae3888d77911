package org.sayso.attribution;

import java.util.List;
import org.sayso.text.Span;

/**
 * What the page tells about the saying itself, each as places of the page.
 *
 * @param basis how the source is said to know ("briefed on the gathering")
 * @param venue where or to whom it was said ("told the Echo", "in a tweet")
 * @param audience to whom, as the page names them ("the Echo"); they may stand in a venue
 * @param record on what terms it was said ("on condition of anonymity", "not authorised to speak publicly")
 */
public record Setting(List<Span> basis, List<Span> venue, List<Span> audience, List<Span> record) {

    /** Nothing is told. */
    public static final Setting UNTOLD = new Setting(List.of(), List.of(), List.of(), List.of());

    public Setting {
        basis = List.copyOf(basis);
        venue = List.copyOf(venue);
        audience = List.copyOf(audience);
        record = List.copyOf(record);
    }
}
