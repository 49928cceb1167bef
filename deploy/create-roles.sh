#!/bin/sh
# Run once by the PostgreSQL image, on an empty data directory: the owner and the application apart.
set -eu
psql --set ON_ERROR_STOP=1 --set owner="$DATABASE_OWNER_PASSWORD" --set app="$DATABASE_APP_PASSWORD" \
  --username postgres --dbname postgres <<'SQL'
CREATE ROLE commonplace_app NOLOGIN;
CREATE ROLE commonplace_owner LOGIN PASSWORD :'owner' IN ROLE commonplace_app;
CREATE ROLE commonplace_app_login LOGIN PASSWORD :'app' IN ROLE commonplace_app;
CREATE DATABASE commonplace OWNER commonplace_owner;
REVOKE ALL ON DATABASE commonplace FROM PUBLIC;
GRANT CONNECT ON DATABASE commonplace TO commonplace_app;
SQL
