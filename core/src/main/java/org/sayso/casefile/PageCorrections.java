package org.sayso.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.input.Input;
import org.sayso.page.Given;
import org.sayso.page.RawPage;
import org.sayso.time.Days;

/**
 * What people corrected of pages, among all decisions: {@code page.outlet} and {@code page.day}. A correction counts as
 * given with the page, wins over whatever was given before, holds for the address the page stands at, and is applied again
 * whenever what stands there is read. The page is read anew when it is corrected, so that all that rests on it follows.
 */
public final class PageCorrections {

    /** What the kinds of these decisions begin with. */
    public static final String AREA = "page.";

    private static final String OUTLET = AREA + "outlet";
    private static final String DAY = AREA + "day";

    private final CaseFile caseFile;

    PageCorrections(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** Who published a page. Returns the decision's number. */
    public long outlet(String pageId, String outlet, @Nullable String why) throws InterruptedException {
        return make(OUTLET, pageId, outlet, why);
    }

    /** When it was published. Returns the decision's number. */
    public long day(String pageId, Days day, @Nullable String why) throws InterruptedException {
        return make(DAY, pageId, day.toString(), why);
    }

    private long make(String kind, String pageId, String value, @Nullable String why) throws InterruptedException {
        PageState page = caseFile.pages().stream()
                .filter(one -> one.id().equals(pageId) && one.kind() == PageState.Kind.READ)
                .findFirst()
                .orElseThrow(() -> new CaseException(
                        "[%s] is no page of this case that was read: `sayso status` lists them".formatted(pageId)));
        Map<String, String> about = new TreeMap<>();
        about.put("page", page.id());
        about.put("file", page.name());
        about.put("address", page.address());
        // what was given before any correction
        about.putAll(before(page.address()).orElseGet(() -> given(caseFile.given(page.id()))));
        long id = caseFile.decisions().make(kind, about, value, why);
        readAnew(about);
        return id;
    }

    private java.util.Optional<Map<String, String>> before(String address) {
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
    public void undo(long id) throws InterruptedException {
        Decision undone = caseFile.decisions().undo(id).orElse(null);
        if (undone != null && undone.kind().startsWith(AREA)) {
            readAnew(undone.about());
        }
    }

    /** The page that stands at the address now, if it does, from the bytes that the case keeps. */
    private void readAnew(Map<String, String> about) throws InterruptedException {
        String address = Objects.requireNonNullElse(about.get("address"), "");
        for (PageState page : caseFile.pages()) {
            if (page.address().equals(address) && page.kind() == PageState.Kind.READ) {
                byte[] bytes = caseFile.bytes(page.id());
                if (bytes != null) {
                    String published = about.get("given.published");
                    Given given = new Given(
                            about.get("given.url"),
                            about.get("given.outlet"),
                            published == null ? null : Days.parse(published));
                    RawPage raw = new RawPage(page.name(), bytes, given);
                    new Intake(caseFile, 1).read(List.of(new Input.Loaded(address, raw)), outcome -> {});
                }
            }
        }
    }

    /** What holds, by address: the last correction of a kind. */
    Map<String, Given> holding() {
        Map<String, Given> corrected = new HashMap<>();
        for (Decision decision : caseFile.decisions().holding(AREA)) {
            String address = decision.about().get("address");
            String value = decision.value();
            if (address != null && value != null) {
                Given before = corrected.getOrDefault(address, Given.NOTHING);
                switch (decision.kind()) {
                    case OUTLET -> corrected.put(address, new Given(null, value, before.published()));
                    case DAY -> corrected.put(address, new Given(null, before.outlet(), Days.parse(value)));
                    default -> {} // made by a newer version: it rests
                }
            }
        }
        return corrected;
    }

    /** A page with what was corrected of it. */
    static RawPage corrected(RawPage raw, @Nullable Given correction) {
        if (correction == null) {
            return raw;
        }
        Given given = raw.given();
        return new RawPage(
                raw.name(),
                raw.bytes(),
                new Given(
                        given.url(),
                        correction.outlet() != null ? correction.outlet() : given.outlet(),
                        correction.published() != null ? correction.published() : given.published()));
    }
}
