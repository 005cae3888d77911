package org.sayso.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sayso.input.Input;
import org.sayso.page.Given;
import org.sayso.page.Page;
import org.sayso.page.RawPage;
import org.sayso.reading.Corrections;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;
import org.sayso.time.Days;

/**
 * What people corrected of pages, among all decisions: {@code page.outlet}, {@code page.day}, {@code page.block} (what
 * belongs to the story) and {@code page.speaker} (who said a statement). A correction wins over whatever was given or found,
 * holds for the address the page stands at, and is applied again whenever what stands there is read. Words are told by
 * themselves and by where they stood, in code points. The page is read anew when it is corrected, so that all that rests on
 * it follows; what the reader finds by itself comes back when a correction is taken back.
 */
public final class PageCorrections {

    /** What the kinds of these decisions begin with. */
    public static final String AREA = "page.";

    private static final String OUTLET = AREA + "outlet";
    private static final String DAY = AREA + "day";
    private static final String BLOCK = AREA + "block";
    private static final String SPEAKER = AREA + "speaker";

    private static final String STORY = "text";
    private static final String ASIDE = "boilerplate";

    /** Between the hands of a corrected chain, as outputs write it. */
    private static final String FROM = "←";

    /** In code points. */
    private static final int MOST_WORDS = 90;

    private final CaseFile caseFile;

    PageCorrections(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** What was corrected at one address. */
    record Corrected(Given given, Corrections reading) {

        static final Corrected NOTHING = new Corrected(Given.NOTHING, Corrections.NONE);
    }

    /** Who published a page. Returns the decision's number. */
    public long outlet(String pageId, String outlet, @Nullable String why) {
        return make(OUTLET, pageId, Map.of(), outlet, why);
    }

    /** When it was published. Returns the decision's number. */
    public long day(String pageId, Days day, @Nullable String why) {
        return make(DAY, pageId, Map.of(), day.toString(), why);
    }

    /** Whether the words at {@code span} belong to the story. Returns the decision's number. */
    public long block(Page page, Span span, boolean story, @Nullable String why) {
        return make(BLOCK, page.id(), words(page, span), story ? STORY : ASIDE, why);
    }

    /**
     * Who said the statement whose words, from the first of its content to the last, stand at {@code span}: the origin's
     * name, or several hands, the publisher's source first, with "←" between; or nothing where the page does not say.
     * Returns the decision's number.
     */
    public long speaker(Page page, Span span, String who, @Nullable String why) {
        return make(SPEAKER, page.id(), words(page, span), String.join(" " + FROM + " ", chain(who)), why);
    }

    private static Map<String, String> words(Page page, Span span) {
        int at = new CodePoints(page.text()).outward(span.start());
        return Map.of("words", page.quote(span), "at", String.valueOf(at));
    }

    private long make(String kind, String pageId, Map<String, String> where, String value, @Nullable String why) {
        PageState page = caseFile.pages().stream()
                .filter(one -> one.id().equals(pageId) && one.kind() == PageState.Kind.READ)
                .findFirst()
                .orElseThrow(() -> new CaseException(
                        "[%s] is no page of this case that was read: `sayso status` lists them".formatted(pageId)));
        Map<String, String> about = new TreeMap<>(where);
        about.put("page", page.id());
        about.put("file", page.name());
        about.put("address", page.address());
        // what was given before any correction
        about.putAll(before(page.address()).orElseGet(() -> given(caseFile.given(page.id()))));
        Optional<Decision> standing = standing(kind, about);
        if (standing.isPresent()
                && value.equals(standing.get().value())
                && Objects.equals(why, standing.get().why())) {
            return standing.get().id();
        }
        AtomicLong id = new AtomicLong();
        caseFile.together(() -> {
            id.set(caseFile.decisions().make(kind, about, value, why));
            readAnew(about);
        });
        return id.get();
    }

    /** What holds of the very thing that is corrected: who corrects it in the same way once more has made one correction. */
    private Optional<Decision> standing(String kind, Map<String, String> about) {
        return caseFile.decisions().holding(AREA).stream()
                .filter(decision -> decision.kind().equals(kind)
                        && List.of("address", "words", "at").stream()
                                .allMatch(key -> Objects.equals(decision.about().get(key), about.get(key))))
                .reduce((earlier, later) -> later);
    }

    private Optional<Map<String, String>> before(String address) {
        return caseFile.decisions().holding(AREA).stream()
                .filter(decision -> address.equals(decision.about().get("address")))
                .findFirst()
                .map(decision -> {
                    Map<String, String> given = new TreeMap<>(decision.about());
                    given.keySet().removeIf(key -> !key.startsWith("given."));
                    return given;
                });
    }

    private static Map<String, String> given(Given given) {
        Map<String, String> about = new TreeMap<>();
        if (given.url() != null) {
            about.put("given.url", given.url());
        }
        if (given.outlet() != null) {
            about.put("given.outlet", given.outlet());
        }
        if (given.published() != null) {
            about.put("given.published", given.published().toString());
        }
        return about;
    }

    /** Takes a correction back, and has the page read as it was given. */
    public void undo(long id) {
        caseFile.together(() -> {
            Decision undone = caseFile.decisions().undo(id).orElse(null);
            if (undone != null && undone.kind().startsWith(AREA)) {
                readAnew(undone.about());
            }
        });
    }

    /** The page that stands at the address now, if it does, from the bytes that the case keeps. */
    private void readAnew(Map<String, String> about) {
        String address = Objects.requireNonNullElse(about.get("address"), "");
        caseFile.outdate(address);
        for (PageState page : caseFile.pages()) {
            if (page.address().equals(address) && page.kind() == PageState.Kind.READ) {
                byte[] bytes = caseFile.bytes(page.id());
                if (bytes != null) {
                    String published = about.get("given.published");
                    Given given = new Given(
                            about.get("given.url"),
                            about.get("given.outlet"),
                            published == null ? null : Days.parse(published),
                            caseFile.given(page.id()).captured());
                    RawPage raw = new RawPage(page.name(), bytes, given);
                    new Intake(caseFile, 1).readAnew(new Input.Loaded(address, raw));
                }
            }
        }
    }

    /** What holds, by address: the last correction of a kind and, of words, of the same words. */
    Map<String, Corrected> holding() {
        Map<String, Corrected> corrected = new HashMap<>();
        for (Decision decision : caseFile.decisions().holding(AREA)) {
            String address = decision.about().get("address");
            String value = decision.value();
            if (address != null && value != null) {
                corrected.merge(address, one(decision, value), PageCorrections::then);
            }
        }
        return corrected;
    }

    private static Corrected one(Decision decision, String value) {
        Given given = switch (decision.kind()) {
            case OUTLET -> new Given(null, value, null);
            case DAY -> new Given(null, null, Days.parse(value));
            default -> Given.NOTHING;
        };
        Corrections.Words words = place(decision);
        if (words == null) {
            return new Corrected(given, Corrections.NONE);
        }
        return new Corrected(
                given,
                switch (decision.kind()) {
                    case BLOCK ->
                        new Corrections(List.of(new Corrections.OfBlock(words, value.equals(STORY))), List.of());
                    case SPEAKER -> new Corrections(List.of(), List.of(new Corrections.OfSpeaker(words, chain(value))));
                    default -> Corrections.NONE; // made by a newer version: it rests
                });
    }

    /** A correction in words: {@code ledger.txt: "The door was open" is by Ada Lorn}. It must be one. */
    public static String words(Decision decision) {
        String file = decision.about().getOrDefault("file", "");
        String value = Objects.requireNonNullElse(decision.value(), "");
        String words = "“%s”".formatted(brief(decision.about().getOrDefault("words", "")));
        return switch (decision.kind()) {
            case OUTLET -> "%s was published by %s".formatted(file, value);
            case DAY -> "%s was published on %s".formatted(file, value);
            case BLOCK -> "%s: %s is %s of the story".formatted(file, words, value.equals(STORY) ? "part" : "no part");
            case SPEAKER ->
                value.isEmpty()
                        ? "%s: whose words %s are is not stated".formatted(file, words)
                        : "%s: %s is by %s".formatted(file, words, value);
            default -> "%s: %s (made by a newer Sayso)".formatted(file, decision.kind());
        };
    }

    private static String brief(String words) {
        int most = words.offsetByCodePoints(0, Math.min(MOST_WORDS, words.codePointCount(0, words.length())));
        return words.substring(0, most).replaceAll("\\s+", " ") + (most < words.length() ? " …" : "");
    }

    private static Corrections.@Nullable Words place(Decision decision) {
        String words = decision.about().get("words");
        String at = decision.about().get("at");
        return words == null || at == null ? null : new Corrections.Words(words, Integer.parseInt(at));
    }

    /** The hands of a chain, as a person writes them. */
    private static List<String> chain(String written) {
        return Arrays.stream(written.replace("<-", FROM).split(FROM, -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Corrected then(Corrected before, Corrected after) {
        Given first = before.given();
        Given last = after.given();
        return new Corrected(
                new Given(
                        null,
                        last.outlet() != null ? last.outlet() : first.outlet(),
                        last.published() != null ? last.published() : first.published()),
                new Corrections(
                        joined(before.reading().blocks(), after.reading().blocks()),
                        joined(before.reading().speakers(), after.reading().speakers())));
    }

    private static <T> List<T> joined(List<T> first, List<T> last) {
        List<T> all = new ArrayList<>(first);
        all.addAll(last);
        return all;
    }

    /** A page with what was corrected of what is said of it. */
    static RawPage corrected(RawPage raw, Given correction) {
        Given given = raw.given();
        return new RawPage(
                raw.name(),
                raw.bytes(),
                new Given(
                        given.url(),
                        correction.outlet() != null ? correction.outlet() : given.outlet(),
                        correction.published() != null ? correction.published() : given.published(),
                        given.captured()));
    }
}
