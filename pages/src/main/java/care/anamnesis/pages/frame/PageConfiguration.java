package care.anamnesis.pages.frame;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The texts of pages, and the caching of their assets. An application's own properties override these. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:care/anamnesis/pages/frame/pages.properties")
class PageConfiguration {}
