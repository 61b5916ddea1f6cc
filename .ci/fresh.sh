#!/usr/bin/env bash
# What a newcomer does: clone HEAD into an empty folder and run both commands with empty Maven and npm caches.
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
program=
finish() {
  [ -z "$program" ] || kill "$program" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT

git clone --quiet . "$folder/kanava"
cd "$folder/kanava"
export MAVEN_OPTS="-Dmaven.repo.local=$folder/maven" npm_config_cache="$folder/npm"
port=${KANAVA_PORT:-8090}

echo "== make run"
started=$SECONDS
# Itself, so that ending it ends the program: make would leave it behind.
make build
KANAVA_PORT=$port .ci/start.sh &
program=$!
until curl -fsS "http://127.0.0.1:$port/health" >/dev/null 2>&1; do
  kill -0 "$program" || { echo "make run ended before it was ready" >&2; exit 1; }
  sleep 1
done
curl -fsS "http://127.0.0.1:$port/" | grep -qi '<!doctype html'
echo "== ready after $((SECONDS - started)) s"
kill "$program"
wait "$program" || true
program=

echo "== make test"
started=$SECONDS
make test
echo "== passed after $((SECONDS - started)) s"
