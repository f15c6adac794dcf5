package care.anamnesis.standalone.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webjars.WebJarVersionLocator;

/** An empty page without a service: scripts of ours and of libraries can be imported into it from where they lie. */
final class BlankPage implements AutoCloseable {
    static final Path SCRIPTS_AND_STYLES = Path.of("../pages/src/main/resources/static");
    static final Path GATE = Path.of("src/test/resources/browser-code");

    private static final String ADDRESS = "http://blank.test";
    private static final WebJarVersionLocator LIBRARIES = new WebJarVersionLocator();

    private final Page page = Chromium.get().newPage();

    BlankPage() {
        page.route("**/*", BlankPage::answer);
        page.navigate(ADDRESS);
    }

    /** @param module an absolute path, as it is served or below {@code /browser-code/} */
    Object asks(String module, String job, List<?> arguments) {
        return page.evaluate(
                "async ([module, job, values]) => (await import(module))[job](...values)",
                List.of(module, job, arguments));
    }

    /** @return what a function computes, as JSON; null where it is undefined */
    @Nullable
    String computes(String module, String function, Object... arguments) {
        return (String) page.evaluate(
                "async ([module, job, values]) => JSON.stringify((await import(module))[job](...values))",
                List.of(module, function, List.of(arguments)));
    }

    void knows(String library) {
        page.addScriptTag(new Page.AddScriptTagOptions().setUrl(ADDRESS + "/webjars/" + library));
    }

    static String library(String library, String file) {
        var path = requireNonNull(LIBRARIES.fullPath(library, file), file);
        try (var content = requireNonNull(BlankPage.class.getResourceAsStream("/" + path), path)) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Route route) {
        var path = URI.create(route.request().url()).getPath();
        route.fulfill(new FulfillOptions()
                .setContentType(path.equals("/") ? "text/html" : "text/javascript")
                .setBody(
                        path.equals("/") ? "<!DOCTYPE html><html lang=\"en-GB\"><title>Blank</title>" : content(path)));
    }

    private static String content(String path) {
        var parts = path.split("/", 4);
        try {
            return switch (parts[1]) {
                case "webjars" -> library(parts[2], parts[3]);
                case "browser-code" -> Files.readString(GATE.resolve(parts[2]));
                default -> Files.readString(SCRIPTS_AND_STYLES.resolve(path.substring(1)));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        page.close();
    }
}
