#!/usr/bin/env bash
# Prints the home of a JDK 25. A machine often has several, and `java` is seldom the newest.
set -u

is_25() { [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'; }

candidates() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  if command -v javac >/dev/null; then dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)")"; fi
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v 25 2>/dev/null
  for home in /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    /opt/homebrew/opt/openjdk@25 /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    [ -d "$home" ] && echo "$home"
  done
}

while read -r home; do
  if is_25 "$home"; then
    echo "$home"
    exit 0
  fi
done < <(candidates)

cat >&2 <<'TEXT'
JDK 25 is missing. One of these installs it:
  Debian, Ubuntu   sudo apt-get install openjdk-25-jdk    (or temurin-25-jdk from Adoptium's repository)
  macOS            brew install openjdk@25
  anywhere         sdk install java 25-tem                (SDKMAN)
or set JAVA_HOME to where it is.
TEXT
exit 1
