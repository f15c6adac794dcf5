package care.anamnesis.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;

/** Requests of a program that signs in as a person of the demo practice. */
public final class DemoRequests {
    /** The client of the founding story. */
    public static final String CLIENT = "8f41d29b-095b-34df-8ceb-e9fe7dda644c";

    private DemoRequests() {}

    /** @param service the address of a running service, without a path */
    public static HttpRequest.Builder request(String service, String person, String path) {
        return HttpRequest.newBuilder(URI.create(service + path)).header("Authorization", basic(person));
    }

    public static String basic(String person) {
        return "Basic " + Base64.getEncoder().encodeToString((person + ":demo").getBytes(UTF_8));
    }
}
