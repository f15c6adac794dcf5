package care.anamnesis.query.practice.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RunningQuerySide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CaseloadEndpointTest extends RunningQuerySide {

    @Test
    void lists_every_client_once_by_name_page_by_page() {
        List.of("Cleo Brandt", "Anna Sommer", "bo Lindqvist", "Anna Sommer").forEach(this::client);

        var names = new ArrayList<String>();
        var path = "/api/clients?limit=3";
        while (path != null) {
            var page = json(path);
            page.get("clients").forEach(client -> names.add(client.get("name").stringValue()));
            var next = page.get("next");
            path = next.isNull() ? null : "/api/clients?limit=3&after=" + next.stringValue();
        }

        assertThat(names).containsSubsequence("Anna Sommer", "Anna Sommer", "bo Lindqvist", "Cleo Brandt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=NAME"})
    void names_with_accents_stand_among_the_others(String asked) {
        List.of("Zakari Bello", "örjan Ek", "Ángel Ruiz", "Angela Roth", "O’Hara, Finn", "Søren Dahl")
                .forEach(this::client);

        assertThat(json("/api/clients?limit=200" + asked).get("clients").valueStream())
                .extracting(client -> client.get("name").stringValue())
                .containsSubsequence(
                        "Ángel Ruiz", "Angela Roth", "O’Hara, Finn", "örjan Ek", "Søren Dahl", "Zakari Bello");
    }

    @Test
    void a_list_is_narrowed_by_stage_therapist_and_what_is_due_and_sorted() {
        var therapist = "therapist-" + UUID.randomUUID();
        var inCare = clientOf(therapist, "Frida Holm", 11);
        var discharged = clientOf(therapist, "Gustav Holm", 24);

        assertThat(ids("/api/clients?therapist=" + therapist)).containsExactly(inCare, discharged);
        assertThat(ids("/api/clients?therapist=" + therapist + "&stage=DISCHARGED"))
                .containsExactly(discharged);
        assertThat(ids("/api/clients?therapist=" + therapist + "&stage=TREATMENT,TAPERING"))
                .containsExactly(inCare);
        assertThat(ids("/api/clients?therapist=" + therapist + "&due=OVERDUE&sort=DUE"))
                .containsExactly(discharged);
        assertThat(ids("/api/clients?therapist=" + therapist + "&sort=STAGE&limit=1"))
                .containsExactly(inCare);
        var next = json("/api/clients?therapist=" + therapist + "&sort=STAGE&limit=1")
                .get("next")
                .stringValue();
        assertThat(ids("/api/clients?therapist=" + therapist + "&sort=STAGE&limit=1&after=" + next))
                .containsExactly(discharged);
        get("therapist", "/api/clients?therapist=" + therapist + "&sort=NAME&limit=1&after=" + next)
                .expectStatus()
                .isBadRequest();
        var other = next.charAt(30) == 'A' ? 'B' : 'A';
        get(
                        "therapist",
                        "/api/clients?therapist=" + therapist + "&sort=STAGE&after=" + next.substring(0, 30) + other
                                + next.substring(31))
                .expectStatus()
                .isBadRequest();
    }

    /** With clients who are renamed, go on in their care, and come anew, between any two pages. */
    @ParameterizedTest
    @ValueSource(strings = {"sort=NAME", "sort=DUE", "sort=LAST_VISIT", "sort=STAGE"})
    void a_list_is_read_to_its_end_as_it_was_on_its_first_page_while_clients_move(String asked) {
        var therapist = "therapist-" + UUID.randomUUID();
        isReadAsItWas(therapist, asked + "&therapist=" + therapist + "&", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "effectiveOn=2025-06-01&"})
    void the_list_of_all_clients_is_read_to_its_end_as_it_was_on_its_first_page_while_clients_move(String asked) {
        isReadAsItWas("therapist-" + UUID.randomUUID(), asked, 12);
    }

    private void isReadAsItWas(String therapist, String asked, int limit) {
        var random = new Random(limit);
        var moving = IntStream.range(0, 8)
                .mapToObj(_ -> clientOf(therapist, name(random), 1 + random.nextInt(20)))
                .collect(Collectors.toCollection(ArrayList::new));

        var before = lines(asked, 50, () -> {});
        var read = lines(asked, limit, () -> {
            moving.forEach(client -> move(random, client));
            moving.add(clientOf(therapist, name(random), 3));
        });

        assertThat(read).isEqualTo(before).hasSizeGreaterThan(limit);
        assertThat(lines(asked, 50, () -> {})).isNotEqualTo(before);
    }

    private List<JsonNode> lines(String asked, int limit, Runnable meanwhile) {
        return pages("therapist", "/api/clients?" + asked + "limit=" + limit, "clients", meanwhile);
    }

    private void move(Random random, UUID client) {
        if (random.nextBoolean()) {
            append(
                    client,
                    List.of(new ClientDetailsCorrected(
                            client, name(random), LocalDate.of(1980, 1, 1), "Married", LocalDate.of(2025, 7, 1))));
            return;
        }
        var story = FoundingStory.events(client, "Moving");
        var told = log.stream(client.toString(), 1, 100).stream()
                .map(StoredEvent::payload)
                .filter(event -> !(event instanceof ClientDetailsCorrected || event instanceof TherapistAssigned))
                .count();
        append(client, story.subList((int) told, Math.min((int) told + 4, story.size())));
    }

    private static String name(Random random) {
        return Character.toString('A' + random.nextInt(26)) + " Moving";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=NAME", "&sort=LAST_VISIT"})
    void a_client_who_is_renamed_between_two_pages_removes_nobody_from_the_next_page(String sorted) {
        var therapist = "therapist-" + UUID.randomUUID();
        var asked = "&therapist=" + therapist + sorted;
        var clients = IntStream.range(0, 8)
                .mapToObj(at -> clientOf(therapist, "Paging " + at, 11))
                .toList();
        var first = json("/api/clients?limit=3" + asked);
        var last = UUID.fromString(first.get("clients").get(2).get("clientId").stringValue());
        var seen = new HashSet<>(idsOf(first));

        append(
                last,
                List.of(new ClientDetailsCorrected(
                        last, "Zzz Moved", LocalDate.of(1980, 1, 1), "Married", LocalDate.of(2025, 7, 1))));
        assertThat(json("/api/clients/" + last).get("name").stringValue()).isEqualTo("Zzz Moved");
        var next = first.get("next");
        while (!next.isNull()) {
            assertThat(next.stringValue()).doesNotContain("Paging");
            var page = json("/api/clients?limit=3" + asked + "&after=" + next.stringValue());
            seen.addAll(idsOf(page));
            next = page.get("next");
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(clients);
    }

    @Test
    void the_past_is_neither_filtered_nor_sorted() {
        get("therapist", "/api/clients?effectiveOn=2025-06-01&stage=TREATMENT")
                .expectStatus()
                .isBadRequest();
    }

    private UUID clientOf(String therapist, String name, int events) {
        var client = UUID.randomUUID();
        append(client, FoundingStory.events(client, name).subList(0, events));
        append(
                client,
                List.of(new TherapistAssigned(
                        client, therapist, "Thea", CareResponsibility.PRIMARY, null, null, FoundingStory.EVALUATION)));
        return client;
    }

    private List<UUID> ids(String path) {
        return idsOf(json(path));
    }

    private static List<UUID> idsOf(JsonNode page) {
        return page.get("clients")
                .valueStream()
                .map(client -> UUID.fromString(client.get("clientId").stringValue()))
                .toList();
    }

    @Test
    void shows_where_a_client_stands() {
        var client = UUID.randomUUID();
        append(client, FoundingStory.events(client, "Dana Falk").subList(0, 1));
        assertThat(stage(client)).isEqualTo("REGISTERED");

        append(client, FoundingStory.events(client, "Dana Falk").subList(1, 5));
        assertThat(stage(client)).isEqualTo("EVALUATION");

        append(client, FoundingStory.events(client, "Dana Falk").subList(5, 12));
        assertThat(stage(client)).isEqualTo("TREATMENT");

        append(client, FoundingStory.events(client, "Dana Falk").subList(12, 24));
        assertThat(stage(client)).isEqualTo("DISCHARGED");
    }

    @Test
    void one_client_is_shown_with_complaint_goal_and_last_visit() {
        var client = client("Edda Nolte");

        var summary = json("/api/clients/" + client);

        assertThat(summary.get("presentingComplaint").stringValue()).startsWith("Daily, persistent lower back");
        assertThat(summary.get("lastVisitOn").stringValue()).isEqualTo("2025-06-30");
        assertThat(summary.get("version").longValue()).isEqualTo(24);
        assertThat(summary.get("frequencyInForce").isNull()).isTrue();
    }

    private String stage(UUID client) {
        return json("/api/clients/" + client).get("stage").stringValue();
    }

    private JsonNode json(String path) {
        return json(get("therapist", path).expectStatus().isOk());
    }
}
