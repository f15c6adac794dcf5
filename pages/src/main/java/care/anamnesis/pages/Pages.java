package care.anamnesis.pages;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The pages for people, beside the sides that they ask. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class Pages {}
