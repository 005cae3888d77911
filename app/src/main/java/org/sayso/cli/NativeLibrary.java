package org.sayso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.sqlite.util.LibraryLoaderUtil;

/** Native code that travels in the program and that its library would otherwise unpack at every start. */
enum NativeLibrary {
    /** Looked for in the folder that {@code onnxruntime.native.path} names. */
    ONNXRUNTIME {
        @Override
        String resource() {
            return onnxruntime("onnxruntime");
        }
    },
    /** Beside it: what connects it with Java. */
    ONNXRUNTIME_JAVA {
        @Override
        String resource() {
            return onnxruntime("onnxruntime4j_jni");
        }
    },
    /** Looked for in the folder that {@code org.sqlite.lib.path} names. */
    SQLITE {
        @Override
        String resource() {
            return LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        }
    };

    /** Where it is in the program. */
    abstract String resource();

    /** Writes it into a folder; nothing where there is none for this machine. */
    void unpack(Path folder) throws IOException {
        String resource = resource();
        try (InputStream in = NativeLibrary.class.getResourceAsStream(resource)) {
            if (in != null) {
                Files.copy(in, folder.resolve(resource.substring(resource.lastIndexOf('/') + 1)));
            }
        }
    }

    private static String onnxruntime(String library) {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String system = name.contains("mac") ? "osx" : name.contains("win") ? "win" : "linux";
        String arch = System.getProperty("os.arch", "");
        String processor = arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch;
        return "/ai/onnxruntime/native/%s-%s/%s".formatted(system, processor, System.mapLibraryName(library));
    }
}
