#!/usr/bin/env bash
# migration.sh NAME: an empty migration, named by the minute in UTC so that branches seldom collide.
set -eu
name=${1:-}
[ -n "$name" ] || { echo "Say what it does: make migration NAME=add-notice-days" >&2; exit 1; }
slug=$(printf '%s' "$name" | tr 'A-Z -' 'a-z__' | tr -cd 'a-z0-9_')
file=$(dirname "$0")/../backend/src/main/resources/db/migration/V$(date -u +%Y%m%d%H%M)__$slug.sql
mkdir -p "$(dirname "$file")"
[ ! -e "$file" ] || { echo "$file exists" >&2; exit 1; }
printf -- '-- %s\n' "$name" >"$file"
realpath --relative-to=. "$file" 2>/dev/null || echo "$file"
