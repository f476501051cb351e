#!/bin/sh
# Runs once, when the database server starts on an empty directory: the two databases, the newsroom's account, and the account
# of the public instances, which can read the live database and nothing else.
set -eu
psql -v ON_ERROR_STOP=1 -v author="$AUTHOR_PASSWORD" -v reader="$READER_PASSWORD" --username "${POSTGRES_USER:-postgres}" <<'SQL'
CREATE ROLE bantin LOGIN PASSWORD :'author';
CREATE ROLE bantin_reader LOGIN PASSWORD :'reader';
CREATE DATABASE bantin_draft OWNER bantin ENCODING 'UTF8' TEMPLATE template0;
CREATE DATABASE bantin_live OWNER bantin ENCODING 'UTF8' TEMPLATE template0;
REVOKE CONNECT ON DATABASE bantin_draft FROM PUBLIC;
GRANT CONNECT ON DATABASE bantin_draft TO bantin;
\connect bantin_live
GRANT USAGE ON SCHEMA public TO bantin_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE bantin IN SCHEMA public GRANT SELECT ON TABLES TO bantin_reader;
SQL
