package org.sayso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.SamplePages;
import org.sayso.input.Inputs;
import org.sayso.reading.Reading;

/** A reader killed without warning leaves whole pages, and the next run ends where an uninterrupted one does. */
class KilledIntakeTest {

    @TempDir
    Path folder;

    /** The program that is killed. */
    public static void main(String[] args) throws Exception {
        CaseFile file = CaseFile.openOrCreate(Path.of(args[0]));
        new Intake(file, 2).read(Inputs.find(List.of(args[1]), null, null, null).inputs(), outcome -> {});
    }

    @Test
    void killedAtAnyMomentItGoesOnWhereItWas() throws Exception {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        Path pages = folder.resolve("pages");
        SamplePages.copyTo(pages);
        Path killed = folder.resolve("killed");
        for (int run = 0; run < 8; run++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledIntakeTest.class.getName(),
                            killed.toString(),
                            pages.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor(400 + random.nextInt(2500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        main(new String[] {killed.toString(), pages.toString()});
        main(new String[] {folder.resolve("whole").toString(), pages.toString()});
        CaseFile survivor = CaseFile.open(killed);
        assertThat(Verification.of(survivor).problems()).as("seed %d", seed).isEmpty();
        assertThat(survivor.readings().stream().map(Reading::statements).toList())
                .as("seed %d", seed)
                .isEqualTo(CaseFile.open(folder.resolve("whole")).readings().stream()
                        .map(Reading::statements)
                        .toList());
    }
}
