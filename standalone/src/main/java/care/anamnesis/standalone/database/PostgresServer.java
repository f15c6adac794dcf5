package care.anamnesis.standalone.database;

import care.anamnesis.service.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL on a data directory: made on the first start, started, and stopped again. */
final class PostgresServer {
    static final String SUPERUSER = "postgres";
    static final String MAJOR_VERSION = "18";
    private static final String SECONDS_TO_WAIT = "120";

    private final PostgresPrograms programs;
    private final DataDirectory data;

    PostgresServer(PostgresPrograms programs, DataDirectory data) {
        this.programs = programs;
        this.data = data;
    }

    /** Starts it on a port of this machine. */
    void start(int port) throws IOException {
        data.turnLog();
        if (Files.notExists(data.cluster())) {
            createCluster();
        }
        requireSameMajorVersion();
        new LeftBehind(data.cluster()).clear(this::stop);
        if (pgCtl("start", "-l", data.log().toString(), "-o", settings(port)) != 0) {
            throw failed("PostgreSQL could not start on the data in " + data.cluster());
        }
    }

    /** The process of the server, if it runs. */
    Optional<ProcessHandle> process() throws IOException {
        return new LeftBehind(data.cluster()).server();
    }

    /** Ends it as its own "fast" shutdown does: open transactions are rolled back, everything committed is on disk. */
    void stop() throws IOException {
        if (pgCtl("stop", "-m", "fast") != 0) {
            throw failed("The PostgreSQL on the data in %s did not stop".formatted(data.cluster()));
        }
    }

    private void createCluster() throws IOException {
        FileSystemUtils.deleteRecursively(data.unfinishedCluster());
        var exitCode = programs.run(
                data.log(),
                "initdb",
                "--pgdata=" + data.unfinishedCluster(),
                "--username=" + SUPERUSER,
                "--pwfile=" + data.superuserPassword(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Sorting by a rule of PostgreSQL's own: an update of the machine's C library cannot break an index.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-locale");
        if (exitCode != 0) {
            throw failed("PostgreSQL could not prepare a database in " + data.cluster());
        }
        Files.move(data.unfinishedCluster(), data.cluster());
    }

    private void requireSameMajorVersion() throws IOException {
        var version = data.cluster().resolve("PG_VERSION");
        var found = Files.exists(version) ? Files.readString(version).strip() : "nothing";
        if (!found.equals(MAJOR_VERSION)) {
            throw new CannotStart(
                    "The data in %s is not of PostgreSQL %s, which this release brings: its PG_VERSION says %s."
                            .formatted(data.cluster(), MAJOR_VERSION, found),
                    "Move it into a PostgreSQL of your own and set SPRING_DATASOURCE_URL, or start on another"
                            + " directory with ANAMNESIS_DATA.");
        }
    }

    private int pgCtl(String action, String... arguments) throws IOException {
        var all = new ArrayList<>(
                List.of(action, "--silent", "--wait", "--timeout=" + SECONDS_TO_WAIT, "--pgdata=" + data.cluster()));
        all.addAll(List.of(arguments));
        return programs.run(data.log(), "pg_ctl", all.toArray(String[]::new));
    }

    /** Given on the command line, because that overrides the data directory's settings. */
    private static String settings(int port) {
        var settings = new StringBuilder();
        for (var setting : List.of(
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "port=" + port)) {
            settings.append("-c ").append(setting).append(' ');
        }
        return settings.toString();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private CannotStart failed(String what) throws IOException {
        return new CannotStart(
                "%s: %s".formatted(what, reason()),
                "Read %s, or set SPRING_DATASOURCE_URL to a PostgreSQL 15 or newer of your own.".formatted(data.log()));
    }

    private String reason() throws IOException {
        var lines = Files.readAllLines(data.log(), StandardCharsets.ISO_8859_1);
        return Stream.of("FATAL: ", "error: ", "pg_ctl: ")
                .flatMap(sign -> lines.stream().filter(line -> line.contains(sign)))
                .findFirst()
                .orElse("it gave no reason.");
    }
}
