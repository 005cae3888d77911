package org.sayso.casefile;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Affairs;
import org.sayso.claim.ClaimWatch;
import org.sayso.claim.PageTopic;
import org.sayso.claim.PairJudgements;
import org.sayso.claim.StatementVectors;
import org.sayso.reading.Reader;
import org.sayso.story.PageTimes;
import org.sayso.story.Story;
import org.sayso.story.StoryMemory;
import org.sayso.story.StoryParts;
import tools.jackson.core.JacksonException;

/**
 * Parts of a story kept in the case file, in the table {@code derived}: recalled only while the case holds the same pages
 * and decisions, and only by the program that worked them out. What cannot be read is as if it had not been kept.
 */
final class DerivedStory implements StoryMemory {

    private final CaseFile caseFile;
    private final @Nullable String program;
    /** As the case was when the story was begun: its pages are of then, and nothing made of them is kept for later ones. */
    private final Standing standing;

    private final String digest;
    private final StatementVectors vectors;
    private final PairJudgements judgements;
    private final ClaimWatch watch;
    private final Affairs affairs;

    /**
     * @param program tells this program from any other, or null where that cannot be told: then nothing is kept
     * @param standing of before anything of the story was taken from the case
     * @param watch told of how far the claims are, where they are worked out now
     */
    DerivedStory(CaseFile caseFile, @Nullable String program, Standing standing, ClaimWatch watch, Affairs affairs) {
        this.caseFile = caseFile;
        this.program = program;
        this.standing = standing;
        this.digest = standing.digest();
        this.vectors = new KeptVectors(caseFile.database());
        this.judgements = new KeptJudgements(caseFile.database());
        this.watch = watch;
        this.affairs = affairs;
    }

    /** The jar this runs from, by size and time; null where it runs from classes that may change any moment. */
    static @Nullable String program() {
        try {
            var source = Story.class.getProtectionDomain().getCodeSource();
            Path jar = source == null ? null : Path.of(source.getLocation().toURI());
            return jar == null || !Files.isRegularFile(jar)
                    ? null
                    : "%s %d %s".formatted(Reader.VERSION, Files.size(jar), Files.getLastModifiedTime(jar));
        } catch (IOException | URISyntaxException | IllegalArgumentException | SecurityException e) {
            return null;
        }
    }

    /** What was compared of names tells by itself what it was made from. */
    private String madeFrom(Class<? extends StoryParts> part) {
        return part == StoryParts.ComparedNames.class
                ? "any %s".formatted(program)
                : "%s %s".formatted(digest, program);
    }

    @Override
    public <T extends StoryParts> @Nullable T recall(Class<T> part) {
        byte[] kept = program == null ? null : caseFile.derived(part.getSimpleName(), madeFrom(part));
        if (kept == null) {
            return part == StoryParts.Claimed.class ? part.cast(recallByAffair()) : null;
        }
        return PackedJson.read(kept, part);
    }

    private StoryParts.@Nullable Claimed recallByAffair() {
        StoryParts.ByAffair parts = recall(StoryParts.ByAffair.class);
        if (program == null || parts == null) {
            return null;
        }
        Map<String, StoryParts.Claimed> kept = new KeptAffairs(caseFile, program, standing).kept(parts.keys());
        return kept.size() < parts.keys().size()
                ? null
                : StoryParts.Claimed.joined(parts.keys().stream()
                        .map(kept::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Override
    public Affairs affairs() {
        return affairs;
    }

    @Override
    public List<PageTopic> topics(List<String> pages, Function<List<String>, List<PageTopic>> make) {
        return program == null ? make.apply(pages) : new KeptAffairs(caseFile, program, standing).topics(pages, make);
    }

    @Override
    public List<StoryParts.Claimed> claimed(
            List<List<String>> affairs,
            Function<String, String> meant,
            Function<List<String>, StoryParts.Claimed> make) {
        if (program == null) {
            return StoryMemory.super.claimed(affairs, meant, make);
        }
        KeptAffairs kept = new KeptAffairs(caseFile, program, standing);
        List<String> keys = kept.keys(affairs, meant);
        List<StoryParts.Claimed> found = kept.of(affairs, keys, make);
        keep(new StoryParts.ByAffair(keys));
        return found;
    }

    @Override
    public List<PageTimes> times(List<String> pages, List<String> meant, Function<List<String>, List<PageTimes>> make) {
        return program == null
                ? make.apply(pages)
                : new KeptTimes(caseFile, program, standing.pages()).of(pages, meant, make);
    }

    @Override
    public StatementVectors vectors() {
        return vectors;
    }

    @Override
    public PairJudgements judgements() {
        return judgements;
    }

    @Override
    public ClaimWatch watch() {
        return watch;
    }

    @Override
    public void keep(StoryParts part) {
        if (program == null || !digest.equals(caseFile.standing().digest())) {
            return;
        }
        try {
            caseFile.keepDerived(part.getClass().getSimpleName(), madeFrom(part.getClass()), PackedJson.bytes(part));
        } catch (JacksonException | CaseException e) {
            // A case that may only be read, a full disk: it is worked out again next time.
            return;
        }
    }
}
