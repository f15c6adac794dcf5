#!/bin/bash
# Starts the program once on an empty database, asks for what is public, and ends it: the JVM then writes its AOT cache.
set -euo pipefail
PATH="$(echo /usr/lib/postgresql/*/bin):$PATH"
cluster=$(mktemp -d)
initdb --pgdata "$cluster" --username postgres --auth trust --no-sync > /dev/null
pg_ctl --pgdata "$cluster" -w -o "-c unix_socket_directories=$cluster -c listen_addresses=127.0.0.1 -c fsync=off" start > /dev/null
createdb --host 127.0.0.1 --username postgres anamnesis

export SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1/anamnesis SPRING_DATASOURCE_USERNAME=postgres
export ANAMNESIS_IDENTITY=embedded ANAMNESIS_ADDRESS=http://localhost:8080
# Of a database that is thrown away.
export ANAMNESIS_SECRET_FILE=$cluster/secret
(umask 077 && printf '%064d' 0 > "$ANAMNESIS_SECRET_FILE")
cd /trained
/opt/java/bin/java @/app/options -XX:AOTCacheOutput=/trained/program.aot -jar /app/program.jar > "$cluster/log" 2>&1 &
program=$!

asked() {
    exec 3<> /dev/tcp/127.0.0.1/8080 || return 1
    printf 'GET %s HTTP/1.1\r\nHost: localhost:8080\r\nAccept: text/html,*/*;q=0.8\r\nConnection: close\r\n\r\n' "$1" >&3
    read -r _ status _ <&3
    cat <&3 > /dev/null
    exec 3>&-
}
until asked /readyz 2> /dev/null && [[ $status == 200 ]]; do
    kill -0 "$program" || { cat "$cluster/log"; exit 1; }
    sleep 0.2
done
for path in /sign-in / /people /api/clients /css/anamnesis.css /livez; do
    asked "$path"
done
kill -TERM "$program"
wait "$program" || [[ $? == 143 ]]
pg_ctl --pgdata "$cluster" -m immediate stop > /dev/null
[[ -s /trained/program.aot ]] || { cat "$cluster/log"; exit 1; }
