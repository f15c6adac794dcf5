#!/usr/bin/env bash
# Draws the passwords of the database's roles and the secret of the service, each into a file of its own that only the
# processes can read. What is there already stays: the secret of the service has to be the same for ever.
set -euo pipefail
umask 077
directory=${1:-"$(dirname "$0")/secrets"}
mkdir -p "$directory"
for name in superuser_password migrator_password command_password query_password people_password service_secret oidc_client_secret \
    keycloak_password keycloak_admin_password; do
    [[ -s $directory/$name ]] || openssl rand -hex 32 | tr -d '\n' > "$directory/$name"
done
chown -R 65532:65532 "$directory"
