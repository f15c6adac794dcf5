package care.anamnesis.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.springframework.util.FileSystemUtils;

/** The two verifiers that are in a kit, each compiled once for all tests. */
final class Verifiers {
    private static final Path GO = Path.of("/usr/bin/go");
    private static final Path GO_SOURCES = Path.of("/usr/share/gocode");
    private static final Path DIRECTORY = temporary();
    private static final Path GO_CACHE = DIRECTORY.resolve("go-cache");
    private static final Method JAVA = compileJava();

    /** A program that runs for a second is not worth compiling well. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private Verifiers() {}

    /** @param text what was printed */
    record Answer(int code, String text) {
        private static final Pattern POSITIONS =
                Pattern.compile("NOT VERIFIED\npositions? (\\d+)(?: to (\\d+))?: .*\n");
        private static final Pattern FILE = Pattern.compile("NOT VERIFIED\n([^:]+): .*\n");

        /** First and last of the positions that it names, or nothing. */
        List<Long> positions() {
            var named = POSITIONS.matcher(text);
            if (!named.matches()) {
                return List.of();
            }
            long first = Long.parseLong(named.group(1));
            return List.of(first, named.group(2) == null ? first : Long.parseLong(named.group(2)));
        }

        String file() {
            var named = FILE.matcher(text);
            return named.matches() ? named.group(1) : "";
        }
    }

    /** In this process. */
    static Answer java(Object... arguments) {
        var output = new ByteArrayOutputStream();
        try (var out = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            int code = (int) JAVA.invoke(null, out, texts(arguments).toArray(String[]::new));
            return new Answer(code, output.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    static Answer go(Object... arguments) {
        var command = new ArrayList<>(List.of(GoProgram.FILE.toString()));
        command.addAll(texts(arguments));
        return run(DIRECTORY, command);
    }

    static Answer run(Path directory, List<String> command) {
        try {
            var builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment()
                    .putAll(Map.of(
                            "GOCACHE",
                            GO_CACHE.toString(),
                            "JDK_JAVA_OPTIONS",
                            SHORT_LIVED,
                            "PATH",
                            System.getProperty("java.home") + "/bin:" + System.getenv("PATH")));
            var process = builder.start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Object... arguments) {
        return List.of(arguments).stream().map(Object::toString).toList();
    }

    private static Method compileJava() {
        var source = copied("Verify.java");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-Xlint:all",
                        "-Werror",
                        "-d",
                        DIRECTORY.toString(),
                        source.toString());
        assertThat(code).as("Verify.java compiles for JDK 17 without a warning").isZero();
        try {
            var loader = new URLClassLoader(new URL[] {DIRECTORY.toUri().toURL()}, null);
            var method = loader.loadClass("Verify").getDeclaredMethod("run", PrintStream.class, String[].class);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException | IOException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Path compileGo() {
        requireGo();
        var source = copied("verify.go");
        var program = DIRECTORY.resolve("verify");
        var build = new ProcessBuilder(GO.toString(), "build", "-o", program.toString(), source.toString())
                .directory(DIRECTORY.toFile())
                .redirectErrorStream(true);
        build.environment().putAll(goEnvironment());
        try {
            var process = build.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static void requireGo() {
        Debian.require(List.of(GO, GO_SOURCES.resolve("src/golang.org/x/mod")), "golang-go", "golang-golang-x-mod-dev");
    }

    /** Compiled when the first test asks for it. */
    private static final class GoProgram {
        static final Path FILE = compileGo();
    }

    /** With the packages that Debian has, and no network. */
    private static Map<String, String> goEnvironment() {
        return Map.of(
                "GO111MODULE", "off",
                "GOPATH", GO_SOURCES.toString(),
                "GOCACHE", GO_CACHE.toString());
    }

    private static Path copied(String tool) {
        var file = DIRECTORY.resolve(tool);
        try (var content = Kit.class.getResourceAsStream("kit/" + tool)) {
            assertThat(content).as(tool).isNotNull();
            Files.write(file, content.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            var directory = Files.createTempDirectory("anamnesis-verifiers");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    FileSystemUtils.deleteRecursively(directory);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
