#!/usr/bin/env bash
# The browser tests drive Debian's Chromium: fetch it when it is missing and we may.
set -euo pipefail
chromium=$1

[ -x "$chromium" ] && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "Chromium is missing at $chromium and the browser tests need it." >&2
    echo "Install it (Debian: sudo apt-get install chromium) or name one: make test CHROMIUM=/path" >&2
    exit 1
fi
echo "Installing Chromium for the browser tests ..."
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
