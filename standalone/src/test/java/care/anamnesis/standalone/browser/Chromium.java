package care.anamnesis.standalone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * One browser for each thread on which tests run: Chromium without a window, which needs less processor time, or else
 * the full one. Without a browser the tests fail; if it can be installed, it is.
 */
final class Chromium {
    /** How long a page may take on a busy machine, in milliseconds. */
    static final double PATIENCE = 30_000;

    private static final Path WITHOUT_WINDOW = Path.of("/usr/bin/chromium-headless-shell");
    private static final Path WHOLE = Path.of("/usr/bin/chromium");
    private static final Path EXECUTABLE = Path.of(System.getProperty("anamnesis.chromium", found().toString()));
    private static final Path LOCK = Path.of(System.getProperty("java.io.tmpdir"), "anamnesis-chromium.lock");
    private static final List<String> INSTALL = List.of(
            "apt-get", "install", "--yes", "--no-install-recommends", "chromium-headless-shell", "fonts-liberation");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Its driver may be used by one thread only. */
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Chromium::start);

    private Chromium() {}

    static Browser get() {
        return BROWSER.get();
    }

    private static Path found() {
        return !Files.isExecutable(WITHOUT_WINDOW) && Files.isExecutable(WHOLE) ? WHOLE : WITHOUT_WINDOW;
    }

    private static Browser start() {
        if (!Files.isExecutable(EXECUTABLE)) {
            install();
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(ARGUMENTS));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    private static void install() {
        var remedy = "The tests of the pages need Chromium at " + EXECUTABLE + ". Install it: sudo "
                + String.join(" ", INSTALL);
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            throw new IllegalStateException(remedy);
        }
        // another process of the same test run wants it as well
        try (var lock = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (Files.isExecutable(EXECUTABLE)) {
                return;
            }
            run(List.of("apt-get", "update"));
            run(INSTALL);
        } catch (IOException e) {
            throw new IllegalStateException(remedy, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(remedy, e);
        }
        if (!Files.isExecutable(EXECUTABLE)) {
            throw new IllegalStateException(remedy);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
    }
}
