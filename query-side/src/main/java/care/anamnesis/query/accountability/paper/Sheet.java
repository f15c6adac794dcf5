package care.anamnesis.query.accountability.paper;

import java.util.Map;

/**
 * A part of a printout that begins on a page of its own.
 *
 * @param template the name of a Thymeleaf template that gives well-formed XHTML; its head takes the house's style by
 *     {@code <th:block th:replace="~{print/style}"/>}
 * @param facts what the template calls by name
 */
public record Sheet(String template, Map<String, Object> facts) {}
