#!/usr/bin/env bash
# Starts what `make build` built, in the project's folder.
set -eu
cd "$(dirname "$0")/.."
JAVA_HOME=$(.ci/jdk.sh)
exec "$JAVA_HOME/bin/java" -jar backend/target/kanava.jar
