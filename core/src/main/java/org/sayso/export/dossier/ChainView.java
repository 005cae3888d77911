package org.sayso.export.dossier;

import java.util.List;

/** From the publisher to the origin. */
public record ChainView(List<LinkView> links) {

    /**
     * One pair of hands.
     *
     * @param href address of the place that names it; empty for the publisher
     * @param inferred whether only context gives this link
     * @param origin whether it is the last, or the only one
     */
    public record LinkView(String name, Kind kind, String href, boolean inferred, boolean origin) {}

    public ChainView {
        links = List.copyOf(links);
    }

    int hands() {
        return links.size() - 1;
    }
}
