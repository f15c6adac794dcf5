package care.anamnesis.service.refusal;

import java.time.Duration;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A slow sender delays nobody else: each request has its own thread, which costs almost nothing while it waits for the
 * next byte, and a time limit for its arrival.
 */
@Configuration(proxyBeanMethods = false)
class Connections {
    /** The extensions of a chunked body are not used. */
    private static final int LONGEST_CHUNK_EXTENSION = 256;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> inTime(
            @Value("${anamnesis.request.arrives-within:20s}") Duration within) {
        return tomcat -> {
            tomcat.setProtocol(TimedHttp.class.getName());
            tomcat.addProtocolHandlerCustomizers((TimedHttp http) -> {
                http.setExecutor(new VirtualThreadExecutor("request-"));
                http.setMaxExtensionSize(LONGEST_CHUNK_EXTENSION);
                http.setMaxTrailerSize(LONGEST_CHUNK_EXTENSION);
                http.arrivesWithin(within);
                // Headers that stop midway are not seen here; the server's own limit ends them, not yet an idle
                // connection.
                http.setKeepAliveTimeout(http.getKeepAliveTimeout());
                http.setConnectionTimeout(Math.toIntExact(within.toMillis()));
            });
        };
    }
}
