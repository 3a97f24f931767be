#!/usr/bin/env bash
# Make the virtual environment. Debian keeps `venv` in a package of its own: fetch it when we may.
set -euo pipefail
python=$1 venv=$2

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Python 3.11 or newer is needed ($python is not). Name one: make PYTHON=/path/to/python3" >&2
    exit 1
fi
if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
    package=$("$python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])')
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "Python's venv module is missing. Install it (Debian: sudo apt-get install python3-venv)" >&2
        echo "and give the same command again." >&2
        exit 1
    fi
    echo "Installing $package ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
fi
rm -rf "$venv"
"$python" -m venv "$venv"
