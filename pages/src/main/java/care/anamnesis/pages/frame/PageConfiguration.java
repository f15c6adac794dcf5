package care.anamnesis.pages.frame;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** Where pages find their words, and how their assets are kept. An application's own properties go before these. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:care/anamnesis/pages/frame/pages.properties")
class PageConfiguration {}
