package care.anamnesis.pages.frame;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** An address that says nothing of the content may mean something else tomorrow. */
    private static final CacheControl ASKED_AGAIN = CacheControl.noCache();

    private final AssetFiles files;

    Assets(AssetFiles files) {
        this.files = files;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var digest = files.digest();
        for (var kind : AssetFiles.KINDS) {
            var folder = "classpath:/static/" + kind + "/";
            registry.addResourceHandler("/" + kind + "/" + digest + "/**")
                    .addResourceLocations(folder)
                    .setCacheControl(FOR_EVER);
            registry.addResourceHandler("/" + kind + "/**")
                    .addResourceLocations(folder)
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
}
