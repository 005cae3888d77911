package org.sayso.page.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.sayso.page.Markup;

/** The block elements of a page as numbers, each greater than its parent's, and how much text stands in each. */
final class ElementTree {

    /** Farther away is all the same. */
    private static final int FAR = 12;

    /** Parents and running words of the lines whose elements look the same. */
    private static final class Twins {
        final Set<Integer> parents = new HashSet<>();
        int words;
    }

    private int size = 1;
    private int[] parents = new int[256];
    private int[] looks = new int[256];
    private long[] letters = new long[0];
    private double[] links = new double[0];
    private long[] running = new long[0];
    private long[] own = new long[0];
    private int[] up = new int[0];
    private int[] down = new int[0];
    private final Map<Integer, Twins> twins = new HashMap<>();

    /** The number of an element inside {@code parent}. */
    int add(int parent, Element element) {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, 2 * size);
            looks = Arrays.copyOf(looks, 2 * size);
        }
        parents[size] = parent;
        looks[size] = look(element);
        return size++;
    }

    int size() {
        return size;
    }

    /** The element's name and class, numbers aside: "post-17" looks like "post-18". */
    private static int look(Element element) {
        int look = element.normalName().hashCode();
        String names = element.attr("class");
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            look = Character.isDigit(c) ? look : 31 * look + c;
        }
        return look;
    }

    private int looks(int element, int parent) {
        return (looks[element] * 31 + looks[parent]) * 31 + looks[parents[parent]];
    }

    /** Counts a line. */
    void count(int element, int parent, int length, float linkShare, int words) {
        if (letters.length == 0) {
            letters = new long[size];
            links = new double[size];
            running = new long[size];
            own = new long[size];
            up = new int[size];
            down = new int[size];
        }
        letters[element] += length;
        links[element] += linkShare * length;
        running[element] += words;
        own[parent] += words;
        if (words > 0) {
            Twins same = twins.computeIfAbsent(looks(element, parent), look -> new Twins());
            same.parents.add(parent);
            same.words += words;
        }
    }

    /** Adds up what was counted, each element's to those around it. */
    void sum() {
        if (letters.length == 0) {
            return;
        }
        int heart = 0;
        for (int i = size - 1; i > 0; i--) {
            letters[parents[i]] += letters[i];
            links[parents[i]] += links[i];
            running[parents[i]] += running[i];
            heart = own[i] >= own[heart] ? i : heart;
        }
        Arrays.fill(up, -1);
        int levels = 0;
        for (int i = heart; i > 0; i = parents[i]) {
            up[i] = levels++;
        }
        up[0] = levels;
        for (int i = 1; i < size; i++) {
            if (up[i] < 0) {
                up[i] = up[parents[i]];
                down[i] = down[parents[i]] + 1;
            }
        }
    }

    Markup.Around around(int element, int parent, int area, float total) {
        Twins same = twins.get(looks(element, parent));
        return new Markup.Around(
                share(parent),
                share(area),
                running[parent] / total,
                Math.min(FAR, up[element]),
                Math.min(FAR, down[element]),
                same == null ? 0 : same.parents.size(),
                same == null ? 0 : same.words / total);
    }

    private float share(int element) {
        return letters[element] == 0 ? 0 : (float) (links[element] / letters[element]);
    }
}
