package care.anamnesis.standalone.browser;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A browser of its own with a device that keeps passkeys, as the browser plays it. */
public final class Device implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final CDPSession tools;
    private final String itself;
    private @Nullable String securityKey;

    /** @param verifiesPeople whether it proves who is there, by a PIN, a finger or a face */
    public Device(boolean verifiesPeople) {
        context = Chromium.get().newContext(new NewContextOptions().setLocale("en-GB"));
        context.setDefaultTimeout(Chromium.PATIENCE);
        page = context.newPage();
        tools = context.newCDPSession(page);
        tools.send("WebAuthn.enable");
        itself = add("internal", verifiesPeople);
    }

    /** From now on a security key answers, and the device itself does not. */
    public Device takesASecurityKey() {
        isPresent(itself, false);
        securityKey = add("usb", true);
        return this;
    }

    /** The security key is put away. */
    public Device usesItselfAgain() {
        isPresent(requireNonNull(securityKey), false);
        isPresent(itself, true);
        return this;
    }

    private void isPresent(String authenticator, boolean present) {
        var presence = new JsonObject();
        presence.addProperty("authenticatorId", authenticator);
        presence.addProperty("enabled", present);
        tools.send("WebAuthn.setAutomaticPresenceSimulation", presence);
    }

    private String add(String transport, boolean verifiesPeople) {
        var kept = new JsonObject();
        kept.addProperty("protocol", "ctap2");
        kept.addProperty("transport", transport);
        kept.addProperty("hasResidentKey", true);
        kept.addProperty("hasUserVerification", true);
        kept.addProperty("isUserVerified", verifiesPeople);
        var options = new JsonObject();
        options.add("options", kept);
        return tools.send("WebAuthn.addVirtualAuthenticator", options)
                .get("authenticatorId")
                .getAsString();
    }

    public Device goesTo(String address) {
        page.navigate(address);
        return this;
    }

    /** Of the page, into the directory that {@code -Danamnesis.screenshots} names, from the root; else nowhere. */
    public void takesPictures() {
        var directory = System.getProperty("anamnesis.screenshots");
        if (directory == null) {
            return;
        }
        var name = URI.create(page.url()).getPath().replaceAll("[^a-z]+", "-");
        for (var width : List.of(1280, Visitor.NARROW)) {
            page.setViewportSize(width, 900);
            for (var theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                var file = "%s-%d-%s.png".formatted(name, width, theme.name().toLowerCase(Locale.ROOT));
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("..").resolve(directory).resolve(file))
                        .setFullPage(true));
            }
        }
        page.setViewportSize(1280, 900);
    }

    public Page page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
