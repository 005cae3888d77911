package org.sayso.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.input.unpack.Packing;
import org.sayso.input.unpack.SavedPages;
import org.sayso.input.unpack.Unpacker;
import org.sayso.page.Given;
import org.sayso.time.Days;

/**
 * Everything the user named, in a fixed order: arguments as given, a folder's files by path, a container's pages as they
 * stand in it.
 */
public final class Inputs {

    private final List<Source> named;
    private final List<String> failures;
    private final Web web;

    private Inputs(List<Source> named, List<String> failures, Web web) {
        this.named = List.copyOf(named);
        this.failures = List.copyOf(failures);
        this.web = web;
    }

    /**
     * Finds what {@code arguments} name: files, folders (with everything below them), http and https addresses, "-" for
     * standard input.
     *
     * @param manifest the one the user names; without it {@link Manifest#NAME} beside the files or one folder up is taken
     * @param outlet what the user gives for every page here, or null
     * @param published likewise
     */
    public static Inputs find(
            List<String> arguments, @Nullable Path manifest, @Nullable String outlet, @Nullable Days published)
            throws InputException {
        return find(arguments, manifest, outlet, published, Web.quiet());
    }

    /** The same, with how addresses among the arguments are fetched. */
    public static Inputs find(
            List<String> arguments, @Nullable Path manifest, @Nullable String outlet, @Nullable Days published, Web web)
            throws InputException {
        Search search = new Search(manifest == null ? null : Manifest.read(manifest), outlet, published);
        Set<String> bareNames = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (String argument : arguments) {
            String bare = bareName(argument);
            if (!bareNames.add(bare)) {
                twice.add(bare);
            }
        }
        for (String argument : arguments) {
            search.take(argument, twice.contains(bareName(argument)));
        }
        return new Inputs(search.sources, search.failures, web);
    }

    /** One line for each thing named that cannot be taken, and for each cell of a manifest that cannot be read. */
    public List<String> failures() {
        return failures;
    }

    /** How many files were named; a container among them may hold any number of pages. */
    public int files() {
        return named.size();
    }

    /**
     * Gives every page to {@code taker}, one after another. Files are given unloaded; what is packed is unpacked as it is
     * taken, so that no more of it is in memory than the taker keeps.
     */
    public void each(PageTaker taker) throws InterruptedException {
        try (Web.Session session = web.session()) {
            for (Source source : named) {
                switch (source) {
                    case Source.File(Input.Saved file) -> open(file, taker);
                    case Source.StandardInput(Given given) ->
                        Unpacker.unpack(Source.StandardInput.NAME, Source.StandardInput.NAME, given, System.in, taker);
                    case Source.Address(String address, Given given) -> session.read(address, given, taker);
                }
            }
        }
    }

    /** All pages at once, for a few of them: what is packed is unpacked into memory. */
    public List<Input> inputs() {
        List<Input> all = new ArrayList<>();
        try {
            each(all::add);
        } catch (InterruptedException e) {
            throw new IllegalStateException("adding to a list is not interrupted", e);
        }
        return all;
    }

    private static void open(Input.Saved file, PageTaker taker) throws InterruptedException {
        boolean packed = false;
        try (InputStream in = Files.newInputStream(file.file())) {
            packed = Packing.of(in.readNBytes(Packing.HEAD)) != Packing.NONE;
        } catch (IOException e) {
            // Loading it will say what is wrong with it.
        }
        if (!packed) {
            taker.take(file);
            return;
        }
        Unpacker.unpack(file.name(), file.address(), file.given(), file.file(), taker);
    }

    /** Whether an argument is an address to be fetched, and no file. */
    public static boolean isAddress(String argument) {
        return Source.Address.is(argument);
    }

    private static String bareName(String argument) {
        if (Source.Address.is(argument)) {
            return argument;
        }
        Path bare = Path.of(argument).getFileName();
        return bare == null ? argument : bare.toString();
    }

    /** One walk over what was named. */
    private static final class Search {

        private final @Nullable Manifest named;
        private final @Nullable String outlet;
        private final @Nullable Days published;
        private final Map<Path, Manifest> beside = new HashMap<>();
        private final List<Source> sources = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();

        Search(@Nullable Manifest named, @Nullable String outlet, @Nullable Days published) {
            this.named = named;
            this.outlet = outlet;
            this.published = published;
            if (named != null) {
                failures.addAll(named.problems());
            }
        }

        void take(String argument, boolean nameIsTaken) throws InputException {
            if (argument.equals(Source.StandardInput.NAME)) {
                sources.add(new Source.StandardInput(with(Given.NOTHING)));
                return;
            }
            if (Source.Address.is(argument)) {
                Given row = named == null ? Given.NOTHING : named.given(argument);
                sources.add(new Source.Address(argument, with(row)));
                return;
            }
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                takeFolder(path);
            } else {
                add(path, nameIsTaken ? argument : bareName(argument));
            }
        }

        private void takeFolder(Path folder) throws InputException {
            int before = sources.size() + failures.size();
            List<Path> files = new ArrayList<>();
            try {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                        return isHidden(inner, folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (!isHidden(file, folder) && !file.endsWith(Manifest.NAME)) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException why) {
                        failures.add("[%s] cannot be read: %s".formatted(file, reason(why)));
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                failures.add("[%s] cannot be read: %s".formatted(folder, reason(e)));
            }
            files.sort(null);
            List<String> names = files.stream()
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
            Set<String> companions = SavedPages.companions(names);
            for (int i = 0; i < files.size(); i++) {
                if (!SavedPages.isIn(companions, names.get(i))) {
                    add(files.get(i), names.get(i));
                }
            }
            if (sources.size() + failures.size() == before) {
                failures.add("[%s] holds no pages: name a folder with files in it".formatted(folder));
            }
        }

        private static boolean isHidden(Path path, Path root) {
            Path name = path.getFileName();
            return !path.equals(root) && name != null && SavedPages.isLeft(name.toString());
        }

        private static String reason(IOException e) {
            return e instanceof java.nio.file.AccessDeniedException ? "no right to" : String.valueOf(e.getMessage());
        }

        private void add(Path file, String name) throws InputException {
            Path absolute = file.toAbsolutePath().normalize();
            sources.add(new Source.File(new Input.Saved(
                    name, absolute.toString(), file, with(manifest(absolute).given(name)))));
        }

        private Given with(Given row) {
            return new Given(
                    row.url(), outlet != null ? outlet : row.outlet(), published != null ? published : row.published());
        }

        private Manifest manifest(Path file) throws InputException {
            if (named != null) {
                return named;
            }
            Path folder = file.getParent();
            if (folder == null) {
                return Manifest.none();
            }
            Manifest known = beside.get(folder);
            if (known == null) {
                known = manifestFor(folder);
                beside.put(folder, known);
            }
            return known;
        }

        private Manifest manifestFor(Path folder) throws InputException {
            Path parent = folder.getParent();
            for (Path place : parent == null ? List.of(folder) : List.of(folder, parent)) {
                Path manifest = place.resolve(Manifest.NAME);
                Manifest known = beside.get(manifest);
                if (known == null && Files.isRegularFile(manifest)) {
                    known = Manifest.read(manifest);
                    failures.addAll(known.problems());
                    beside.put(manifest, known);
                }
                if (known != null) {
                    return known;
                }
            }
            return Manifest.none();
        }
    }
}
