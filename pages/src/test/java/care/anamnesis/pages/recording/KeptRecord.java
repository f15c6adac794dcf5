package care.anamnesis.pages.recording;

import care.anamnesis.command.intake.InProcess;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A client's record that people of the practice write by commands. */
record KeptRecord(InProcess commands, UUID client, LocalDate today) {
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    static KeptRecord registered(InProcess commands, LocalDate today) {
        var record = new KeptRecord(commands, UUID.randomUUID(), today);
        return record.has(Role.SUPERVISOR, "register-client", """
                {"clientId": "%s", "name": "Robin Ashdown", "dateOfBirth": "1979-04-02", "registeredOn": "%s"}
                """.formatted(record.client, record.ago(100)));
    }

    static KeptRecord inCare(InProcess commands, LocalDate today, UUID episode) {
        return registered(commands, today)
                .has(Role.THERAPIST, "open-episode", """
                {"episodeId": "%s", "presentingComplaint": "Back pain", "statedGoal": "To exercise", "openedOn": "%s"}
                """.formatted(episode, today.minusDays(90)));
    }

    LocalDate ago(int days) {
        return today.minusDays(days);
    }

    KeptRecord has(String command, String body) {
        return has(Role.THERAPIST, command, body);
    }

    KeptRecord has(Role role, String command, String body) {
        commands.send(
                person(role),
                client,
                command,
                JsonMapper.shared().readValue(body, BODY),
                UUID.randomUUID().toString());
        return this;
    }

    static Actor person(Role role) {
        return new Actor(role.name().toLowerCase(Locale.ROOT), "Demo Person", role);
    }
}
