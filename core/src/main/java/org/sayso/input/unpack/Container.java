package org.sayso.input.unpack;

import java.util.HashSet;
import java.util.Set;
import org.sayso.input.Input;
import org.sayso.input.PageTaker;
import org.sayso.page.Given;
import org.sayso.page.RawPage;

/** Something with pages in it while it is unpacked: what it is called, what is said of all its pages, who takes them. */
final class Container {

    /** Archives inside archives inside archives: nobody packs pages deeper. */
    private static final int DEEPEST = 5;

    private static final int LONGEST_KEY = 300;

    final String name;
    final String address;
    final Given given;
    final Budget budget;
    private final int depth;
    private final PageTaker taker;
    private final Set<String> keys = new HashSet<>();
    private long members;

    Container(String name, String address, Given given, Budget budget, PageTaker taker) {
        this(name, address, given, budget, taker, 0);
    }

    private Container(String name, String address, Given given, Budget budget, PageTaker taker, int depth) {
        this.name = name;
        this.address = address;
        this.given = given;
        this.budget = budget;
        this.taker = taker;
        this.depth = depth;
    }

    /** The same thing with one packing taken off. */
    Container unwrapped() throws UnpackException {
        return new Container(name, address, given, budget, taker, deeper());
    }

    /** A member that may have members itself. */
    Container inner(String key) throws UnpackException {
        String unique = unique(key);
        return new Container(name + "!" + unique, address + "!" + unique, given, budget, taker, deeper());
    }

    private int deeper() throws UnpackException {
        if (depth == DEEPEST) {
            throw new UnpackException("is packed more than %d times over: unpack it yourself".formatted(DEEPEST));
        }
        return depth + 1;
    }

    /** Trouble of the taker is not the container's. */
    static final class TakerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final RuntimeException trouble;

        TakerException(RuntimeException trouble) {
            super(trouble);
            this.trouble = trouble;
        }

        RuntimeException trouble() {
            return trouble;
        }
    }

    private void give(Input page) throws InterruptedException {
        try {
            taker.take(page);
        } catch (RuntimeException e) {
            throw new TakerException(e);
        }
    }

    /** Its only page: it was no container after all, or a packed page. */
    void whole(byte[] bytes) throws InterruptedException {
        members++;
        give(new Input.Loaded(address, new RawPage(name, bytes, given)));
    }

    /** One of its pages. */
    void member(String key, byte[] bytes, Given said) throws InterruptedException {
        String unique = unique(key);
        give(new Input.Loaded(address + "!" + unique, new RawPage(name + "!" + unique, bytes, said)));
    }

    /** One of its pages that cannot be had. */
    void lost(String key, String why) throws InterruptedException {
        String unique = unique(key);
        give(new Input.Lost(name + "!" + unique, address + "!" + unique, given, why));
    }

    /** It cannot be unpacked, or not further. */
    void broken(String why) throws InterruptedException {
        give(new Input.Lost(
                name,
                address,
                given,
                members == 0 ? why : "%s (%d page%s before that)".formatted(why, members, members == 1 ? "" : "s")));
    }

    /** Two members may be called the same: a second one is "#2". */
    private String unique(String key) {
        members++;
        String cut = key.length() <= LONGEST_KEY
                ? key
                : key.substring(0, key.offsetByCodePoints(0, key.codePointCount(0, LONGEST_KEY - 1)));
        String unique = cut;
        for (int i = 2; !keys.add(unique); i++) {
            unique = cut + "#" + i;
        }
        return unique;
    }
}
