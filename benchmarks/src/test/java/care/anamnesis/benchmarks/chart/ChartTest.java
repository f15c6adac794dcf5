package care.anamnesis.benchmarks.chart;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {
    private static final Path CHART = chart();
    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();

    /** What has no default. */
    private static final Map<String, Object> LEAST = Map.of(
            "address", "https://record.example.org",
            "timeZone", "Europe/Warsaw",
            "database.host", "postgresql.example.org",
            "proxies[0]", "10.42.0.0/16");

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of(
                        "as it comes",
                        Map.of(),
                        List.of("Deployment pages", "NetworkPolicy", "PodDisruptionBudget pages", "Service pages")),
                Arguments.of(
                        "one process",
                        Map.of("pages.replicas", 1),
                        List.of("Deployment pages", "NetworkPolicy", "Service pages")),
                Arguments.of(
                        "a process for each side",
                        Map.of("command.replicas", 1, "query.replicas", 2),
                        List.of(
                                "Deployment command",
                                "Deployment pages",
                                "Deployment query",
                                "NetworkPolicy",
                                "PodDisruptionBudget pages",
                                "PodDisruptionBudget query",
                                "Service command",
                                "Service pages",
                                "Service query")),
                Arguments.of(
                        "with an ingress",
                        Map.of(
                                "ingress.enabled",
                                true,
                                "ingress.tlsSecret",
                                "record-tls",
                                "ingress.className",
                                "nginx"),
                        List.of(
                                "Deployment pages",
                                "Ingress",
                                "NetworkPolicy",
                                "PodDisruptionBudget pages",
                                "Service pages")),
                Arguments.of(
                        "without a network policy",
                        Map.of("networkPolicy.enabled", false),
                        List.of("Deployment pages", "PodDisruptionBudget pages", "Service pages")),
                Arguments.of(
                        "with roles, limits and a port of one's own",
                        Map.of(
                                "database.port", 6432,
                                "database.roles.query", "reader",
                                "pages.resources.limits.memory", "1Gi",
                                "address", "https://record.example.org:8443"),
                        List.of("Deployment pages", "NetworkPolicy", "PodDisruptionBudget pages", "Service pages")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void renders_what_kubernetes_understands_to_the_last_field(
            String choice, Map<String, Object> values, List<String> expected) {
        var made = rendered(values);

        assertThat(made).extracting(ChartTest::name).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(made).allSatisfy(one -> assertThat(UnknownFields.of(one)).isEmpty());
    }

    @Test
    void has_nothing_that_helm_would_warn_about(@TempDir Path directory) throws IOException {
        var lint = new Helm(filledIn(directory)).lint().strict().call();

        assertThat(lint.isFailed()).as(String.join("\n", lint.getMessages())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "address, http://record.example.org, address",
        "address, https://10.0.0.1, address",
        "timeZone, '', timeZone",
        "database.host, '', host",
        "database.port, 0, port",
        "database.hots, db, hots",
        "pages.replicas, 0, replicas",
        "query.replicas, -1, replicas",
        "ingress.enabled, true, tlsSecret",
        "anamnesis.sides, query, anamnesis"
    })
    void refuses_what_could_not_work_and_names_it(String field, String value, String named) {
        assertThatThrownBy(() -> rendered(Map.of(field, typed(value)))).hasMessageContaining(named);
    }

    @Test
    void each_process_is_as_locked_as_in_compose_and_is_asked_whether_it_is_ready() {
        assertThat(rendered(Map.of("command.replicas", 1, "query.replicas", 2)))
                .filteredOn(Deployment.class::isInstance)
                .extracting(one -> ((Deployment) one).getSpec().getTemplate().getSpec())
                .hasSize(3)
                .allSatisfy(pod -> {
                    assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(65532);
                    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
                    var process = pod.getContainers().getFirst();
                    assertThat(process.getSecurityContext().getReadOnlyRootFilesystem())
                            .isTrue();
                    assertThat(process.getSecurityContext().getAllowPrivilegeEscalation())
                            .isFalse();
                    assertThat(process.getSecurityContext().getCapabilities().getDrop())
                            .containsExactly("ALL");
                    assertThat(process.getResources().getLimits()).containsKey("memory");
                    assertThat(process.getReadinessProbe().getHttpGet().getPath())
                            .isEqualTo("/readyz");
                    assertThat(process.getLivenessProbe().getHttpGet().getPath())
                            .isEqualTo("/livez");
                    assertThat(process.getEnv())
                            .noneMatch(setting -> setting.getName().contains("PASSWORD"));
                });
    }

    @Test
    void no_more_than_one_process_of_a_kind_is_taken_away_at_a_time_and_only_the_database_is_reached() {
        var made = rendered(Map.of("database.port", 6432));

        assertThat(made)
                .filteredOn(PodDisruptionBudget.class::isInstance)
                .singleElement()
                .satisfies(budget -> assertThat(
                                ((PodDisruptionBudget) budget).getSpec().getMaxUnavailable())
                        .isEqualTo(new IntOrString(1)));
        assertThat(made)
                .filteredOn(NetworkPolicy.class::isInstance)
                .singleElement()
                .satisfies(
                        policy -> assertThat(((NetworkPolicy) policy).getSpec().getEgress())
                                .flatExtracting(rule -> rule.getPorts())
                                .extracting(port -> port.getPort().getValue())
                                .containsExactly(6432, 53, 53));
    }

    @Test
    void the_ingress_takes_the_name_from_the_address() {
        var values = Map.<String, Object>of(
                "ingress.enabled", true, "ingress.tlsSecret", "tls", "address", "https://record.example.org:8443");

        assertThat(rendered(values))
                .filteredOn(Ingress.class::isInstance)
                .singleElement()
                .satisfies(ingress -> assertThat(((Ingress) ingress)
                                .getSpec()
                                .getRules()
                                .getFirst()
                                .getHost())
                        .isEqualTo("record.example.org"));
    }

    @Test
    void a_misspelt_field_would_be_noticed() {
        var misspelt = KUBERNETES.unmarshal("""
                apiVersion: v1
                kind: Service
                metadata: {name: one}
                spec:
                  ports: [{port: 80, targetPrt: 8080}]
                """, HasMetadata.class);

        assertThat(UnknownFields.of(misspelt)).containsExactly("targetPrt");
    }

    private static List<HasMetadata> rendered(Map<String, Object> values) {
        var all = new TreeMap<>(LEAST);
        all.putAll(values);
        var command = new Helm(CHART).template().withName("practice");
        all.forEach(command::set);
        return Stream.of(command.call().split("(?m)^---$"))
                .filter(one -> one.lines().anyMatch(line -> line.startsWith("kind:")))
                .map(one -> KUBERNETES.unmarshal(one, HasMetadata.class))
                .toList();
    }

    /** Helm lints with the defaults alone: a copy whose defaults are complete. */
    private static Path filledIn(Path directory) throws IOException {
        try (var files = Files.walk(CHART)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = directory.resolve("anamnesis").resolve(CHART.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        var values = directory.resolve("anamnesis/values.yaml");
        Files.writeString(
                values,
                Files.readString(values)
                        .replace("address: \"\"", "address: https://record.example.org")
                        .replace("timeZone: \"\"", "timeZone: Europe/Warsaw")
                        .replace("host: \"\"", "host: postgresql.example.org")
                        .replace("proxies: []", "proxies: [10.42.0.0/16]"));
        return directory.resolve("anamnesis");
    }

    private static String name(HasMetadata one) {
        var kind = one.getMetadata().getName().replaceFirst("^practice-?", "");
        return (one.getKind() + " " + kind).strip();
    }

    private static Object typed(String value) {
        return value.matches("-?\\d+") ? Integer.valueOf(value) : value;
    }

    private static Path chart() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("docker/helm"))) {
            here = requireNonNull(here.getParent(), "docker/helm stands beside the modules");
        }
        return here.resolve("docker/helm");
    }
}
