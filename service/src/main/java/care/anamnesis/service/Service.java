package care.anamnesis.service;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What each process of Anamnesis has, whichever sides and database it runs. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class Service {}
