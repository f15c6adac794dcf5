package care.anamnesis.standalone.story;

import care.anamnesis.events.People;
import care.anamnesis.standalone.InDemo;
import care.anamnesis.standalone.practice.Practice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The people of the practice are the demo people. */
@Configuration(proxyBeanMethods = false)
@InDemo
class Staff {
    @Bean
    People peopleOfTheDemo(@Value("${demo-clients}") int clients) {
        return Practice.staff(DemoPractice.SEED, clients);
    }
}
