package care.anamnesis.pages.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.anamnesis.query.http.Digests;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Scripts, styles and pictures, cached by the browser permanently: the address of each holds a digest of all of them. One digest
 * for all, because a script names the others that it imports by where they stand beside it, and with a digest of its own it
 * would lead to those of before.
 */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE) // what is served here already, Spring Boot leaves alone
class Assets implements WebMvcConfigurer {
    private static final List<String> KINDS = List.of("css", "js", "img");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** An address that says nothing of the content may mean something else tomorrow. */
    private static final CacheControl ASKED_AGAIN = CacheControl.noCache();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var digest = digest();
        for (var kind : KINDS) {
            var files = "classpath:/static/" + kind + "/";
            registry.addResourceHandler("/" + kind + "/" + digest + "/**")
                    .addResourceLocations(files)
                    .setCacheControl(FOR_EVER);
            registry.addResourceHandler("/" + kind + "/**")
                    .addResourceLocations(files)
                    .setCacheControl(ASKED_AGAIN)
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addFixedVersionStrategy(digest, "/**"));
        }
        var libraries = "classpath:/META-INF/resources/webjars/";
        registry.addResourceHandler("/webjars/{library}/{version:[0-9].*}/**")
                .addResourceLocations(libraries)
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations(libraries)
                .setCacheControl(ASKED_AGAIN)
                .resourceChain(true);
    }

    private static String digest() {
        try {
            var hash = Digests.sha256();
            for (var file : files().entrySet()) {
                hash.update(file.getKey().getBytes(UTF_8));
                try (var content = new DigestInputStream(file.getValue().getInputStream(), hash)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By where each stands below {@code /static/}. */
    private static SortedMap<String, Resource> files() throws IOException {
        var files = new TreeMap<String, Resource>();
        for (var kind : KINDS) {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/static/" + kind + "/**/*.*")) {
                var path = file.getURL().getPath();
                files.put(path.substring(path.lastIndexOf("/static/")), file);
            }
        }
        return files;
    }
}
