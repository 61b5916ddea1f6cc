#!/usr/bin/env bash
# need.sh java|maven|node …: says at once what is missing or too old, with the line that installs it.
set -u
here=$(dirname "$0")
missing=0

# at_least VERSION WANTED, both like 3.8 or 20.19.1
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$2" ]; }

tell() {
  missing=1
  printf '%s\n' "$@" >&2
}

for tool in "$@"; do
  case $tool in
    java)
      "$here/jdk.sh" >/dev/null || missing=1
      ;;
    maven)
      version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
      if [ -z "$version" ] || ! at_least "$version" 3.8; then
        tell "Maven 3.8 or newer is missing (found: ${version:-none})." \
          "  Debian, Ubuntu   sudo apt-get install maven" "  macOS            brew install maven"
      fi
      ;;
    node)
      version=$(node -v 2>/dev/null | sed 's/^v//')
      if [ -z "$version" ] || ! at_least "$version" 20.19; then
        tell "Node 20.19 or newer is missing (found: ${version:-none})." \
          "  Debian, Ubuntu   sudo apt-get install nodejs npm   (where that is older: https://nodejs.org/en/download)" \
          "  macOS            brew install node"
      elif ! command -v npm >/dev/null; then
        tell "npm is missing." "  Debian, Ubuntu   sudo apt-get install npm"
      fi
      ;;
  esac
done
exit $missing
