package org.sayso.model;

/** Words {@code first..last} (last excluded) that bear one label: "source", "cue", "content". */
public record TaggedSpan(String label, int first, int last) {

    public int size() {
        return last - first;
    }
}
