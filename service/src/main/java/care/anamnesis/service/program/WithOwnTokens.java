package care.anamnesis.service.program;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Marks what belongs to tokens that this service issues itself: in each process, since each of them accepts them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ConditionalOnProperty(name = "anamnesis.identity", havingValue = "embedded")
@interface WithOwnTokens {}
