#!/usr/bin/env bash
# Proves docs/running.md on a Debian machine, as root: installs a Docker engine unless there is one, runs it on a socket
# of its own, builds the images, brings the compose files up, plays the first day of a practice and the founding story,
# kills each process, and looks whether anything is lost. At the end the machine is as it was, but for packages that were
# installed. It needs Maven and a JDK 25 (JAVA_HOME, or one that Maven's toolchains find). The last line is "proved".
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
work=$(mktemp -d "${TMPDIR:-/tmp}/anamnesis-proof.XXXXXX")
export DOCKER_HOST="unix://$work/engine/sock" COMPOSE_PROJECT_NAME=anamnesis-proof
export BASE_IMAGE=proof/base JDK_IMAGE=proof/jdk DATABASE_IMAGE=proof/postgres PROXY_IMAGE=proof/haproxy
export ADDRESS=https://record.example.test:18443 LISTEN=127.0.0.1:18443 TIME_ZONE=Europe/Warsaw SECRETS="$work/secrets"
policy=/usr/sbin/policy-rc.d policy_is_ours=
suite=trixie mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}

say() { printf '%4ds  %s\n' "$SECONDS" "$*"; }
fail() { say "NOT PROVED: $*" >&2; exit 1; }
quietly() { "$@" > "$work/last" 2>&1 || { tail -40 "$work/last" >&2; fail "$1 ${2:-} ended with an error"; }; }
compose() { docker-compose --file docker/compose.yaml "$@"; }
small() { ADDRESS=http://localhost:18080 LISTEN=127.0.0.1:18080 docker-compose --project-name anamnesis-proof-small --file docker/compose.small.yaml "$@"; }

cleanup() {
    local code=$?
    trap - EXIT
    if [[ -s $work/engine/pid ]]; then
        if ((code != 0)); then
            compose ps >&2 || true
            compose logs --tail 15 2> /dev/null | cut -c1-400 >&2 || true
        fi
        compose down --volumes --timeout 10 > /dev/null 2>&1 || true
        small down --volumes --timeout 10 > /dev/null 2>&1 || true
        local engine
        engine=$(< "$work/engine/pid")
        kill "$engine" && while kill -0 "$engine" 2> /dev/null; do sleep 0.2; done
    fi
    if [[ -e $work/before/iptables ]]; then
        iptables-restore < "$work/before/iptables"
        sysctl --quiet --write "net.ipv4.ip_forward=$(< "$work/before/forward")"
        [[ -s $work/before/bridge ]] || ip link delete docker0 2> /dev/null || true
    fi
    findmnt --list --noheadings --output TARGET | grep "^$work/" | sort -r | xargs --no-run-if-empty umount || true
    [[ -z $policy_is_ours ]] || rm -f "$policy"
    rm -rf "$work"
    exit "$code"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

[[ $(id -u) == 0 && -r /etc/debian_version ]] || fail "this runs as root on Debian"

# -- what is needed --
missing=()
for package in docker.io:dockerd docker-compose:docker-compose iptables:iptables mmdebstrap:mmdebstrap openssl:openssl; do
    command -v "${package#*:}" > /dev/null || missing+=("${package%:*}")
done
if ((${#missing[@]})); then
    say "Installing ${missing[*]}"
    # The engine of the package is not started: this proof runs one of its own.
    if [[ ! -e $policy ]]; then
        printf '#!/bin/sh\nexit 101\n' > "$policy" && chmod +x "$policy" && policy_is_ours=1
    fi
    quietly apt-get update
    DEBIAN_FRONTEND=noninteractive quietly apt-get install --yes --no-install-recommends "${missing[@]}"
fi
docker() { /usr/bin/docker "$@"; }

mkdir -p "$work"/{before,engine,debian}
iptables-save > "$work/before/iptables"
sysctl --values net.ipv4.ip_forward > "$work/before/forward"
ip -brief link show docker0 > "$work/before/bridge" 2> /dev/null || true

# -- the programs, and meanwhile the images that they stand on --
say "Building the programs, and images of Debian's packages"
system() {
    mmdebstrap --quiet --variant=essential --include="$1" --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' "$suite" "$2" "$mirror"
}
system ca-certificates,tzdata "$work/debian/base.tar" > "$work/debian/base.log" 2>&1 &
base=$!
system postgresql-17,haproxy "$work/debian/parts.tar" > "$work/debian/parts.log" 2>&1 &
parts=$!
[[ -n ${PROVE_BUILT:-} ]] || quietly mvn --batch-mode --quiet -Pimage -DskipTests -Dspotless.check.skip -Dexec.skip \
    --projects service,standalone --also-make package
jdk=${JAVA_HOME:-}
[[ -x $jdk/bin/jlink && $("$jdk/bin/java" -version 2>&1) == *'"25'* ]] || jdk=$(mvn --batch-mode --non-recursive validate exec:exec \
    -Dexec.executable=java '-Dexec.args=-XshowSettings:properties -version' 2>&1 | sed -n 's/^ *java\.home = //p')
wait "$base" || fail "$(tail -3 "$work/debian/base.log")"
wait "$parts" || fail "$(tail -3 "$work/debian/parts.log")"

# -- an engine of its own --
dockerd --data-root "$work/engine/data" --exec-root "$work/engine/exec" --pidfile "$work/engine/pid" --host "$DOCKER_HOST" \
    --storage-driver overlay2 --default-ulimit nofile=1024:4096 > "$work/engine/log" 2>&1 &
for _ in {1..100}; do
    docker info > /dev/null 2>&1 && break
    sleep 0.2
done
docker info > /dev/null 2>&1 || fail "$(tail -3 "$work/engine/log")"
say "The engine runs"

pg=/usr/lib/postgresql/17/bin
path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
quietly docker import "$work/debian/base.tar" proof/base
quietly docker import --change "ENV PGDATA=/var/lib/postgresql/17/docker PATH=$pg:$path" "$work/debian/parts.tar" proof/haproxy
rm "$work"/debian/*.tar
tar --dereference --exclude src.zip --directory "$jdk" --create . | docker import - proof/jdk-files > /dev/null
quietly docker build --tag proof/jdk --file docker/proof/jdk.Dockerfile docker/proof
quietly docker build --tag proof/postgres --file docker/proof/postgres.Dockerfile docker/proof
quietly compose build command
say "The image of the service is built: $(docker image inspect --format '{{.Size}}' anamnesis-service | numfmt --to=si)B"
(($(docker image inspect --format '{{.Size}}' anamnesis-service) <= 300000000)) || fail "the image is larger than 300 MB"
quietly small build
say "The image of one box is built: $(docker image inspect --format '{{.Size}}' anamnesis-standalone | numfmt --to=si)B"

# -- what asks --
program=("$jdk/bin/java" -Djdk.net.hosts.file="$work/hosts" -cp "standalone/target/classes:standalone/target/test-classes:$work/program/lib/*")
echo "127.0.0.1 record.example.test localhost" > "$work/hosts"
quietly "$jdk/bin/java" -Djarmode=tools -jar standalone/target/standalone-*.jar extract --destination "$work/program"
prove() {
    CERTIFICATE="${CERTIFICATE:-}" "${program[@]}" care.anamnesis.standalone.story.ProveRunning "$@" > "$work/last" 2>&1 ||
        { tail -30 "$work/last" >&2; fail "$1"; }
    say "$(tail -1 "$work/last")"
}
healthy() {
    for _ in {1..600}; do
        [[ $(docker inspect --format '{{.State.Health.Status}}' "$(compose ps --quiet "$1")") == healthy ]] && return
        sleep 0.2
    done
    fail "$1 is not healthy"
}
# As a crash: the engine learns of it as of any other end, and starts it again.
crash() {
    local container started
    container=$(compose ps --quiet "$1")
    started=$(docker inspect --format '{{.State.StartedAt}}' "$container")
    kill -9 "$(docker inspect --format '{{.State.Pid}}' "$container")"
    until [[ $(docker inspect --format '{{.State.StartedAt}}' "$container") != "$started" ]]; do sleep 0.1; done
}

# -- the practice --
docker/secrets.sh "$SECRETS"
quietly openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=record.example.test \
    -addext subjectAltName=DNS:record.example.test -keyout "$work/key" -out "$work/certificate"
cat "$work/certificate" "$work/key" > "$SECRETS/tls.pem"
chown 65532:65532 "$SECRETS/tls.pem" && chmod 400 "$SECRETS/tls.pem"
export CERTIFICATE="$work/certificate"
quietly compose up --detach
for service in database command query-1 query-2 pages-1 pages-2 proxy; do
    healthy "$service"
done
say "The practice runs"
link=$(compose exec -T pages-1 anamnesis people invite-first-officer --name "Tomasz Zielinski" | grep "^$ADDRESS")
prove begin "$work/state" "$link"

for service in command query-1 query-2 pages-1 pages-2 proxy database; do
    crash "$service"
    say "Killed $service"
    [[ $service == proxy || $service == database ]] && healthy "$service"
    prove check "$work/state"
    healthy "$service"
done
quietly compose stop
quietly compose up --detach
for service in database command query-1 query-2 pages-1 pages-2 proxy; do
    healthy "$service"
done
prove check "$work/state"
compose exec -T database psql --username postgres --dbname anamnesis --quiet --no-psqlrc --set ON_ERROR_STOP=1 \
    < docker/proof/roles.sql > "$work/last" 2>&1 || { cat "$work/last" >&2; fail "a role can do what it should not"; }
say "No role can do more than it should"
quietly compose down --volumes

say proved
