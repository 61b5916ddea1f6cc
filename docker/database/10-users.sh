#!/bin/bash
# Run once by the MySQL image on an empty data folder: the owner of the schema, who migrates it, and the program's own
# user, who gets table by table what it needs from the owner after each migration (and never UPDATE or DELETE on the
# audit table).
set -euo pipefail

for name in KANAVA_DB_PASSWORD KANAVA_DB_MIGRATION_PASSWORD; do
  if [[ ! "${!name:-}" =~ ^[A-Za-z0-9_.-]{16,}$ ]]; then
    echo "$name: at least 16 letters, digits, '_', '.' or '-'" >&2
    exit 1
  fi
done

MYSQL_PWD="$MYSQL_ROOT_PASSWORD" mysql --protocol=socket --user=root <<SQL
CREATE DATABASE kanava CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci;
CREATE USER 'kanava_owner'@'%' IDENTIFIED BY '$KANAVA_DB_MIGRATION_PASSWORD';
CREATE USER 'kanava'@'%' IDENTIFIED BY '$KANAVA_DB_PASSWORD';
GRANT ALL PRIVILEGES ON kanava.* TO 'kanava_owner'@'%' WITH GRANT OPTION;
SQL
