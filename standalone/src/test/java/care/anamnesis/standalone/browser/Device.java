package care.anamnesis.standalone.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** A browser of its own with a device that keeps passkeys, as the browser plays it. */
public final class Device implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;

    /** @param verifiesPeople whether it proves who is there, by a PIN, a finger or a face */
    public Device(boolean verifiesPeople) {
        context = Chromium.get().newContext(new NewContextOptions().setLocale("en-GB"));
        context.setDefaultTimeout(Chromium.PATIENCE);
        page = context.newPage();
        var tools = context.newCDPSession(page);
        tools.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", verifiesPeople);
        var options = new JsonObject();
        options.add("options", device);
        tools.send("WebAuthn.addVirtualAuthenticator", options);
    }

    public Device goesTo(String address) {
        page.navigate(address);
        return this;
    }

    public Page page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
