#!/bin/bash
# Runs once, on an empty cluster: the database and its roles. The owner cannot sign in; the migrator acts as the owner when
# a process brings the tables up to date; the others begin with the right to connect, and are granted what they need then.
set -euo pipefail
psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\set migrator `cat /run/secrets/migrator_password`
\set command `cat /run/secrets/command_password`
\set query `cat /run/secrets/query_password`
\set people `cat /run/secrets/people_password`
set password_encryption = 'scram-sha-256';
create role anamnesis_owner nologin;
create role anamnesis_migrator login noinherit password :'migrator' in role anamnesis_owner;
create role anamnesis_command login password :'command';
create role anamnesis_query login password :'query';
create role anamnesis_people login password :'people';
create database anamnesis owner anamnesis_owner;
alter role anamnesis_migrator in database anamnesis set role = 'anamnesis_owner';
revoke all on database anamnesis, postgres, template1 from public;
grant connect on database anamnesis to anamnesis_migrator, anamnesis_command, anamnesis_query, anamnesis_people;
\connect anamnesis
revoke all on schema public from public;
SQL
