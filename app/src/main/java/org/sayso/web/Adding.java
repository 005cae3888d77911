package org.sayso.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseException;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Intake;
import org.sayso.export.dossier.Shown;
import org.sayso.input.InputException;
import org.sayso.input.Inputs;
import org.sayso.input.Web;
import org.sayso.input.fetch.Reach;
import org.sayso.input.fetch.Visits;
import org.sayso.time.Days;

/**
 * Adds what a browser sends: files are put into the case's folder {@code added}, so that they are found again, and read
 * from there one batch after another.
 */
final class Adding implements AutoCloseable {

    /** Where they are put, within the case's folder. */
    static final String FOLDER = "added";

    private static final int MOST_JOBS = 50;
    private static final int MOST_NAME = 120;

    private final Desk desk;
    private final Reach reach;
    private final Path folder;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("adding").factory());
    private final Map<Long, Job> jobs = new LinkedHashMap<>();
    private long last;

    /**
     * One batch as it stands. Immutable.
     *
     * @param first id of the first page that was read; empty for none
     * @param isDone whether nothing more happens
     */
    record Job(
            long id,
            int total,
            int done,
            int read,
            int unchanged,
            List<String> failures,
            String first,
            boolean isDone) {

        Job {
            failures = List.copyOf(failures);
        }

        String says() {
            if (!isDone) {
                return done < total
                        ? "Reading, %d of %d …".formatted(done, total)
                        : "%d pages read, putting the story together …".formatted(done);
            }
            String kept = unchanged == 0 ? "" : ", %d known already".formatted(unchanged);
            String failed = failures.isEmpty() ? "" : ", %d could not be read".formatted(failures.size());
            return Shown.count(read, "page", "pages") + " read" + kept + failed + ".";
        }
    }

    /** @param reach which machines addresses may be fetched from */
    Adding(Desk desk, Reach reach) {
        this.desk = desk;
        this.reach = reach;
        this.folder = desk.caseFile().folder().resolve(FOLDER);
    }

    /** Keeps a file under its name, or under a number more where another is called so. */
    Path keep(String name, InputStream content) throws IOException {
        return keep(name, content.readAllBytes());
    }

    Path keep(String name, byte[] content) throws IOException {
        Files.createDirectories(folder);
        String plain = plain(name);
        int dot = plain.lastIndexOf('.');
        String stem = dot > 0 ? plain.substring(0, dot) : plain;
        String end = dot > 0 ? plain.substring(dot) : "";
        for (int number = 1; ; number++) {
            Path file = folder.resolve(number == 1 ? plain : stem + "-" + number + end);
            if (!Files.exists(file)) {
                Files.write(file, content);
                return file;
            }
            if (Arrays.equals(Files.readAllBytes(file), content)) {
                return file;
            }
        }
    }

    /** Removes the copy that was kept of what was sent, where a page's address is one; any other file is not ours. */
    static void forget(CaseFile caseFile, String address) throws IOException {
        try {
            Path file = Path.of(address);
            Path folder = caseFile.folder().resolve(FOLDER).toAbsolutePath().normalize();
            if (folder.equals(file.toAbsolutePath().normalize().getParent())) {
                Files.deleteIfExists(file);
            }
        } catch (InvalidPathException e) {
            // a web address: there is no copy
        }
    }

    /** The last part of a name, without anything that means something to a file system. */
    static String plain(String name) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder plain = new StringBuilder();
        bare.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || " ._-()".indexOf(c) >= 0 ? c : '_')
                .limit(MOST_NAME)
                .forEach(plain::appendCodePoint);
        String safe = plain.toString().strip();
        return safe.isEmpty() || safe.startsWith(".") ? "page" + safe : safe;
    }

    /**
     * Reads pages in the background. What a user says of them holds for all.
     *
     * @param named files within the case, and http or https addresses
     */
    synchronized Job start(List<String> named, @Nullable String outlet, @Nullable Days published) {
        Job job = new Job(++last, named.size(), 0, 0, 0, List.of(), "", false);
        put(job);
        jobs.keySet().removeIf(id -> id <= last - MOST_JOBS);
        worker.execute(() -> run(job, named, outlet, published));
        return job;
    }

    synchronized @Nullable Job job(long id) {
        return jobs.get(id);
    }

    private synchronized void put(Job job) {
        jobs.put(job.id(), job);
    }

    private void run(Job job, List<String> named, @Nullable String outlet, @Nullable Days published) {
        Job now = job;
        try {
            Inputs inputs = Inputs.find(named, null, outlet, published, new Web(reach, remark -> {}, Visits.NONE));
            Told told = new Told(new Job(job.id(), inputs.files(), 0, 0, 0, inputs.failures(), "", false));
            int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
            new Intake(desk.caseFile(), threads).read(inputs::each, told);
            now = told.job;
            desk.fresh();
        } catch (InputException | CaseException | UncheckedIOException e) {
            now = failed(now, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            now = failed(now, "interrupted: what was read is kept, add the rest again");
        } catch (RuntimeException e) {
            now = failed(now, "failed (%s): please report it with what you did".formatted(e));
        }
        put(new Job(now.id(), now.total(), now.done(), now.read(), now.unchanged(), now.failures(), now.first(), true));
    }

    private static Job failed(Job job, String why) {
        List<String> failures = new ArrayList<>(job.failures());
        failures.add(Shown.text(why));
        return new Job(job.id(), job.total(), job.done(), job.read(), job.unchanged(), failures, job.first(), false);
    }

    /** Counts what becomes of the pages. */
    private final class Told implements Intake.Listener {
        private Job job;

        Told(Job job) {
            this.job = job;
        }

        @Override
        public void done(Intake.Outcome outcome) {
            List<String> failures = new ArrayList<>(job.failures());
            outcome.remarks().forEach(remark -> failures.add(line(outcome, remark)));
            boolean read = outcome.kind() == Intake.Outcome.Kind.READ;
            if (outcome.kind() == Intake.Outcome.Kind.UNREADABLE) {
                failures.add(line(outcome, String.valueOf(outcome.why())));
            }
            String id = outcome.id();
            boolean isFirst = job.first().isEmpty() && id != null && outcome.kind() != Intake.Outcome.Kind.UNREADABLE;
            job = new Job(
                    job.id(),
                    job.total(),
                    job.done() + 1,
                    job.read() + (read ? 1 : 0),
                    job.unchanged() + (outcome.kind() == Intake.Outcome.Kind.UNCHANGED ? 1 : 0),
                    failures,
                    isFirst && id != null ? id : job.first(),
                    false);
            put(job);
        }

        private static String line(Intake.Outcome outcome, String words) {
            return Shown.text("[%s] %s".formatted(outcome.name(), words));
        }
    }

    @Override
    public void close() {
        Background.end(worker);
    }
}
