package care.anamnesis.service.refusal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Which header values are accepted. Names are sent in UTF-8 (RFC 9110, 5.5), and the server passes each byte on as a
 * character: the second byte of an "Ö" looks like a control character until it is decoded.
 */
@Configuration(proxyBeanMethods = false)
class HeaderValues {
    @Bean
    static StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(HeaderValues::isText);
        return firewall;
    }

    static boolean isText(String value) {
        var bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.chars().noneMatch(character -> Character.isISOControl(character) && character != '\t');
        } catch (CharacterCodingException _) {
            return value.chars().noneMatch(Character::isISOControl);
        }
    }
}
