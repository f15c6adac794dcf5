package care.anamnesis.pages;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The pages for people, which use both sides. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class Pages {}
