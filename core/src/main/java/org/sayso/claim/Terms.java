package org.sayso.claim;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier is compared by, each with its share, in the order given: a map that is never changed and takes a fifth of
 * the room that a linked one takes, for the carriers of all pages are held at once.
 */
final class Terms extends AbstractMap<String, Double> {

    private static final Terms NONE = new Terms(new String[0], null, new short[0]);

    private static final Double WHOLE = 1.0;

    private final String[] keys;
    /** Null where each is 1. */
    private final double @Nullable [] shares;
    /** Places of keys by their hashes, from 1, with gaps; 0 is free. Empty where they are so few that looking at each is quicker. */
    private final short[] places;

    private static final int FEW = 8;

    private Terms(String[] keys, double @Nullable [] shares, short[] places) {
        this.keys = keys;
        this.shares = shares;
        this.places = places;
    }

    /** The same in less room; a map too large for it is given back as it is. */
    static Map<String, Double> of(Map<String, Double> terms) {
        int size = terms.size();
        if (size == 0) {
            return NONE;
        }
        if (terms instanceof Terms || size >= Short.MAX_VALUE) {
            return terms;
        }
        String[] keys = new String[size];
        double[] shares = new double[size];
        boolean whole = true;
        int at = 0;
        for (Map.Entry<String, Double> term : terms.entrySet()) {
            keys[at] = term.getKey();
            shares[at] = term.getValue();
            whole &= shares[at] == 1;
            at++;
        }
        return new Terms(keys, whole ? null : shares, size <= FEW ? NONE.places : places(keys));
    }

    private static short[] places(String[] keys) {
        short[] places = new short[Integer.highestOneBit(keys.length) * 4];
        for (int i = 0; i < keys.length; i++) {
            int at = spread(keys[i]) & (places.length - 1);
            while (places[at] != 0) {
                at = (at + 1) & (places.length - 1);
            }
            places[at] = (short) (i + 1);
        }
        return places;
    }

    private static int spread(String key) {
        int hash = key.hashCode();
        return hash ^ (hash >>> 16);
    }

    /** Which of the keys it is; -1 where it is none. */
    private int place(@Nullable Object key) {
        if (!(key instanceof String term)) {
            return -1;
        }
        if (places.length == 0) {
            for (int i = 0; i < keys.length; i++) {
                if (keys[i].equals(term)) {
                    return i;
                }
            }
            return -1;
        }
        int at = spread(term) & (places.length - 1);
        while (places[at] != 0) {
            int place = places[at] - 1;
            if (keys[place].equals(term)) {
                return place;
            }
            at = (at + 1) & (places.length - 1);
        }
        return -1;
    }

    private Double share(int place) {
        return shares == null || shares[place] == 1 ? WHOLE : Double.valueOf(shares[place]);
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return place(key) >= 0;
    }

    @Override
    public @Nullable Double get(@Nullable Object key) {
        int place = place(key);
        return place < 0 ? null : share(place);
    }

    @Override
    public Double getOrDefault(@Nullable Object key, Double other) {
        int place = place(key);
        return place < 0 ? other : share(place);
    }

    @Override
    public Set<Map.Entry<String, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return keys.length;
            }

            @Override
            public Iterator<Map.Entry<String, Double>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Map.Entry<String, Double>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < keys.length;
            }

            @Override
            public Map.Entry<String, Double> next() {
                if (next >= keys.length) {
                    throw new NoSuchElementException();
                }
                int place = next++;
                return Map.entry(keys[place], share(place));
            }
        };
    }
}
