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
address=https://record.example.test:18443
policy=/usr/sbin/policy-rc.d policy_is_ours=
suite=trixie mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}

say() { printf '%4ds  %s\n' "$SECONDS" "$*"; }
fail() { say "NOT PROVED: $*" >&2; exit 1; }
quietly() { "$@" > "$work/last" 2>&1 || { tail -40 "$work/last" >&2; fail "$1 ${2:-} ended with an error"; }; }
docker() {
    if [[ $1 == compose ]]; then
        docker-compose "${@:2}"
    else
        /usr/bin/docker "$@"
    fi
}
compose() { docker compose --file docker/compose.yaml "$@"; }
small() { docker compose --file docker/compose.small.yaml "$@"; }
# Runs the commands that docs/running.md tells under this name.
told() {
    awk -v name="$1" '$0 ~ "```sh proved=" name "$" {on = 1; next} /```/ {on = 0} on' docs/running.md | sed 's/^   //' > "$work/told"
    [[ -s $work/told ]] || fail "docs/running.md does not tell $1"
    sed -i "s,https://record.example.org,$address," "$work/told"
    ran+=("$1")
    bash -euo pipefail "$work/told"
}
export -f docker
ran=()

cleanup() {
    local code=$?
    trap - EXIT
    if [[ -s $work/engine/pid ]]; then
        if ((code != 0)); then
            compose logs --tail 15 2> /dev/null | cut -c1-400 >&2 || true
        fi
        local containers engine
        mapfile -t containers < <(docker ps --all --quiet)
        ((${#containers[@]} == 0)) || docker rm --force "${containers[@]}" > /dev/null 2>&1 || true
        docker network prune --force > /dev/null 2>&1 || true
        engine=$(< "$work/engine/pid")
        kill "$engine" && while kill -0 "$engine" 2> /dev/null; do sleep 0.2; done
    fi
    if [[ -e $work/before/iptables ]]; then
        for table in $(iptables-save | sed -n 's/^\*//p'); do
            iptables --table "$table" --flush
            iptables --table "$table" --delete-chain
            for chain in $(iptables-save --table "$table" | sed -n 's/^:\([A-Z]*\) .*/\1/p'); do
                iptables --table "$table" --policy "$chain" ACCEPT
            done
        done
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
system ca-certificates,tzdata,libstdc++6,zlib1g "$work/debian/base.tar" > "$work/debian/base.log" 2>&1 &
base=$!
system postgresql-17,haproxy "$work/debian/parts.tar" > "$work/debian/parts.log" 2>&1 &
parts=$!
[[ -n ${PROVE_BUILT:-} ]] || quietly told programs
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
quietly docker import --change "ENV PATH=$pg:$path" "$work/debian/parts.tar" proof/haproxy
rm "$work"/debian/*.tar
tar --dereference --exclude src.zip --directory "$jdk" --create . | docker import - proof/jdk-files > /dev/null
quietly docker build --tag proof/jdk --file docker/proof/jdk.Dockerfile docker/proof
quietly docker build --tag proof/postgres --file docker/proof/postgres.Dockerfile docker/proof

# -- where it is told: a copy of what an owner needs, so that nothing is written into this checkout --
home=$PWD project=$work/project
mkdir -p "$project"/{service,standalone}/target
cp -r docker docs .dockerignore "$project"
cp service/target/service-*-exec.jar "$project/service/target"
cp standalone/target/standalone-*.jar "$project/standalone/target"
cd "$project"
rm -rf docker/.env docker/secrets

# -- what asks --
echo "127.0.0.1 record.example.test localhost" > "$work/hosts"
quietly "$jdk/bin/java" -Djarmode=tools -jar standalone/target/standalone-*.jar extract --destination "$work/program"
prove() {
    "$jdk/bin/java" -Djdk.net.hosts.file="$work/hosts" -XX:TieredStopAtLevel=1 \
        -cp "$home/standalone/target/classes:$home/standalone/target/test-classes:$work/program/lib/*" \
        care.anamnesis.standalone.story.ProveRunning "$@" > "$work/last" 2>&1 || { tail -30 "$work/last" >&2; fail "$1"; }
    say "$(tail -1 "$work/last")"
}
is_small() {
    local size
    size=$(docker image inspect --format '{{.Size}}' "$1")
    say "The image $1 has $((size / 1000000)) MB"
    ((size <= $2 * 1000000)) || fail "that is more than $2 MB"
}
state() { docker inspect --format "{{.State.$2}}" "$(compose ps --quiet "$1")" 2> /dev/null; }
healthy() {
    local service
    for service in "$@"; do
        for _ in {1..600}; do
            [[ $(state "$service" Health.Status) == healthy ]] && continue 2
            sleep 0.2
        done
        fail "$service is not healthy"
    done
}
# As a crash: the engine learns of it as of any other end, and starts it again.
crash() {
    local started
    started=$(state "$1" StartedAt)
    kill -9 "$(state "$1" Pid)"
    until [[ $(state "$1" StartedAt) != "$started" ]]; do sleep 0.1; done
    say "Killed $1"
}
all=(database command query-1 query-2 pages-1 pages-2 proxy)

# -- several processes --
told settings
echo "LISTEN=127.0.0.1:18443" >> docker/.env
told secrets
quietly openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=record.example.test \
    -addext subjectAltName=DNS:record.example.test -keyout privkey.pem -out fullchain.pem
told certificate
quietly told start
is_small anamnesis-service 300
healthy "${all[@]}"
say "The practice runs"
export CERTIFICATE=$PWD/fullchain.pem
prove begin "$work/state" "$(told officer | grep "^$address")"

for service in command query-1 query-2 pages-1 pages-2; do
    crash "$service"
    prove check "$work/state"
    healthy "$service"
done
for service in proxy database; do
    crash "$service"
    healthy "${all[@]}"
    prove check "$work/state"
done
compose exec -T database psql --username postgres --dbname anamnesis --quiet --no-psqlrc --set ON_ERROR_STOP=1 \
    < docker/proof/roles.sql > "$work/last" 2>&1 || { cat "$work/last" >&2; fail "a role can do what it should not"; }
say "No role can do more than it should"
told backup
quietly compose down --volumes
quietly told restore
healthy "${all[@]}"
say "Restored from the backup"
prove check "$work/state"
quietly compose down --volumes

# -- one box --
export COMPOSE_PROJECT_NAME=anamnesis-box
unset CERTIFICATE
address=http://localhost:18080
compose() { small "$@"; }
told box-settings
echo "LISTEN=127.0.0.1:18080" >> docker/.env
quietly told box-start
is_small anamnesis-standalone 400
healthy anamnesis
say "The box runs"
prove begin "$work/state" "$(told box-officer | grep "^$address")"
crash anamnesis
healthy anamnesis
prove check "$work/state"
quietly told box-backup
quietly small down --volumes
quietly told box-restore
healthy anamnesis
say "The box is restored from its backup"
prove check "$work/state"
quietly small down --volumes

# -- nothing was told that did not run --
mapfile -t written < <(sed -n 's/^ *```sh proved=//p' docs/running.md)
for name in "${written[@]}"; do
    [[ " ${ran[*]} officer box-officer " == *" $name "* || ($name == programs && -n ${PROVE_BUILT:-}) ]] || fail "$name of docs/running.md did not run"
done
! grep -q '^ *```sh$' docs/running.md || fail "docs/running.md tells a command that nothing runs"
say proved
