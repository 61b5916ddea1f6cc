#!/usr/bin/env bash
# Prints the path of a Chromium; installs one where there is none.
set -u

find_chromium() {
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then
      command -v "$name"
      return 0
    fi
  done
  # What Playwright downloaded for itself
  for path in "$HOME"/.cache/ms-playwright/chromium-*/chrome-linux*/chrome \
    "$HOME"/Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*; do
    if [ -x "$path" ]; then
      echo "$path"
      return 0
    fi
  done
  return 1
}

find_chromium && exit 0
echo "No Chromium here: installing one." >&2
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >&2
elif [ -d "$(dirname "$0")/../frontend/node_modules" ]; then
  (cd "$(dirname "$0")/../frontend" && npx playwright install chromium) >&2
fi
find_chromium && exit 0
echo "No Chromium could be installed. Debian, Ubuntu: sudo apt-get install chromium. Or set CHROMIUM to its path." >&2
exit 1
