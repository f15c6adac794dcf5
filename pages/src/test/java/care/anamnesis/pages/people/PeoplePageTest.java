package care.anamnesis.pages.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.PersonCommands.ActivatePerson;
import care.anamnesis.command.PersonCommands.RegisterPasskey;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PasskeyKind;
import care.anamnesis.events.Role;
import care.anamnesis.pages.RunningPages;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

class PeoplePageTest extends RunningPages {
    private static final String OFFICER = "privacy_officer";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern RECOVERY = Pattern.compile("name=\"recovery\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Personnel personnel;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DefaultListableBeanFactory beans;

    @Test
    void an_officer_invites_a_person_and_changes_her_roles_with_a_reason() {
        var person = invite("Leonie Falk");
        assertThat(page(OFFICER, person)).contains("Leonie Falk was invited. Roles: ", "Change roles", "Deactivate");

        send(person, person + "/privileges", "roles=THERAPIST&roles=SUPERVISOR&reason=Supervises+two+beginners")
                .expectStatus()
                .isFound();

        assertThat(page(OFFICER, person))
                .contains("Roles were changed from ", "Supervises two beginners", "Demo Person");
        assertThat(page("manager", "/people")).contains("Leonie Falk").doesNotContain("/people/invite");
    }

    @Test
    void roles_that_the_identity_provider_names_are_not_changed_on_the_page() {
        var person = invite("Rahel Amsel");
        beans.registerSingleton("elsewhere", (RolesElsewhere) () -> "id.example.org");
        try {
            assertThat(page(OFFICER, person))
                    .contains("id.example.org names the roles", "Deactivate")
                    .doesNotContain("/privileges");
        } finally {
            beans.destroySingleton("elsewhere");
        }
    }

    @Test
    void an_auditor_narrows_the_report_to_what_concerns_a_person_and_how_it_was_proven() {
        var person = invite("Mona Faber");
        var id = person.substring(person.lastIndexOf('/') + 1);

        var report = page("auditor", "/audit?period=ALL&about=" + id);

        assertThat(report).contains("1 entry", ">Mona Faber</option>", "about=" + id);
        assertThat(page("auditor", "/audit?period=ALL&factor=PASSKEY&about=" + id))
                .contains("No matching entry", ">passkey</span>");
    }

    @Test
    void a_form_that_is_sent_twice_counts_once() {
        var form = http(OFFICER)
                .get()
                .uri("/people/invite")
                .exchange()
                .expectBody(String.class)
                .returnResult();
        var before = log.head();

        var first = location(post("/people/invite", "name=Ines+Vidal&roles=AUDITOR", form));
        var second = location(post("/people/invite", "name=Ines+Vidal&roles=AUDITOR", form));

        assertThat(second).isEqualTo(first);
        assertThat(log.head()).isEqualTo(before + 1);
    }

    @Test
    void what_was_typed_is_kept_when_it_is_refused_and_each_field_is_named() {
        var refused = send("/people/invite", "/people/invite", "name=Max+Kern&credentials=")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(refused).contains("value=\"Max Kern\"", "role=\"alert\"", "Roles: ");
    }

    @Test
    void a_person_who_has_left_keeps_her_page_and_nothing_more_is_offered() {
        var person = invite("Olga Reyes");

        send(person, person + "/deactivation", "reason=Left+in+June")
                .expectStatus()
                .isFound();

        assertThat(page(OFFICER, person))
                .contains("has left", "Left in June", "The person was deactivated.")
                .doesNotContain("Change roles");
        assertThat(page(OFFICER, person + "/left-behind")).contains("Clients in care", "Notes to sign", "None");
    }

    @Test
    void an_officer_corrects_name_and_credentials_and_assigns_a_supervisor_with_a_reason() {
        var person = invite("Ada Berk");

        send(person + "/details", person + "/details", "name=Ada+Berg&credentials=OTD&reason=Misspelt")
                .expectStatus()
                .isFound();
        send(person + "/details", person + "/details/supervisor", "supervisor=supervisor&reason=First+year")
                .expectStatus()
                .isFound();

        assertThat(page(OFFICER, person))
                .contains("were corrected to Ada Berg, OTD.", "Misspelt", "became the supervisor.", "First year");
        assertThat(send(person + "/details", person + "/details", "name=Ada+Berg&credentials=&reason=None")
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("role=\"alert\"", "value=\"Ada Berg\"");
        get("manager", person + "/details").expectStatus().isForbidden();
    }

    @Test
    void two_colleagues_give_a_person_her_access_back_and_neither_of_them_alone() {
        var person = invite("Mira Sand");
        var id = UUID.fromString(person.substring(person.lastIndexOf('/') + 1));
        var mira = new Actor(id.toString(), "Mira Sand", Role.THERAPIST);
        personnel.send(new ActivatePerson(id), mira, "activate " + id);
        personnel.send(new RegisterPasskey(id, id, PasskeyKind.DEVICE, "Phone"), mira, "register " + id);

        send(person + "/recovery", person + "/recovery", "reason=Phone+and+key+were+stolen")
                .expectStatus()
                .isFound();
        var request = first(RECOVERY, page("manager", person + "/recovery"));
        var approval = person + "/recovery/approval";

        assertThat(page(OFFICER, person + "/recovery")).contains("You have requested it.", "Phone and key were stolen");
        assertThat(page("manager", "/people")).contains("access requested");
        var alone = post(OFFICER, approval, "recovery=" + request, form(OFFICER, person + "/recovery"));
        assertThat(alone.expectBody(String.class).returnResult().getResponseBody())
                .contains("A recovery is approved by somebody else than the person who requested it.");
        post("manager", approval, "recovery=" + request, form("manager", person + "/recovery"))
                .expectStatus()
                .isFound();
        assertThat(page(OFFICER, person + "/recovery")).contains("Access was approved");
        assertThat(page(OFFICER, person)).contains("Phone and key were stolen");
    }

    @ParameterizedTest
    @CsvSource({
        "therapist, /people, 403",
        "manager, /people, 200",
        "manager, /people/therapist, 403",
        "manager, /people/invite, 403",
        "auditor, /people/therapist/recovery, 403",
        "manager, /people/therapist/recovery, 404",
        "auditor, /people/therapist, 200",
        "supervisor, /people/therapist/left-behind, 200",
        "privacy_officer, /people/nobody, 404"
    })
    void who_sees_which_page(String person, String page, int status) {
        get(person, page).expectStatus().isEqualTo(status);
    }

    /** @return the address of the person's page */
    private String invite(String name) {
        var body = "name=" + name.replace(' ', '+') + "&credentials=OTR%2FL&roles=THERAPIST";
        return location(send("/people/invite", "/people/invite", body));
    }

    private RestTestClient.ResponseSpec send(String form, String address, String fields) {
        return post(address, fields, form(OFFICER, form));
    }

    private EntityExchangeResult<String> form(String person, String address) {
        return http(person)
                .get()
                .uri(address)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private RestTestClient.ResponseSpec post(String address, String fields, EntityExchangeResult<String> form) {
        return post(OFFICER, address, fields, form);
    }

    private RestTestClient.ResponseSpec post(
            String person, String address, String fields, EntityExchangeResult<String> form) {
        var page = String.valueOf(form.getResponseBody());
        return http(person)
                .post()
                .uri(address)
                .header(
                        HttpHeaders.COOKIE,
                        String.valueOf(form.getResponseHeaders().getFirst(HttpHeaders.SET_COOKIE)))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(fields + "&key=" + first(KEY, page) + "&_csrf=" + first(TOKEN, page))
                .exchange();
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private static String location(RestTestClient.ResponseSpec answer) {
        return String.valueOf(answer.expectStatus()
                .isFound()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst(HttpHeaders.LOCATION));
    }

    private String page(String person, String address) {
        return String.valueOf(get(person, address)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
