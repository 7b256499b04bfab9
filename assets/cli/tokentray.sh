#!/bin/sh
# The command line of the installed app, which lies one folder up: see docs/decisions/0080-command-line.md
self=$(readlink -f -- "$0") || exit 1
exec "$(dirname -- "$(dirname -- "$self")")/tokentray" --ozone-platform=headless --no-sandbox --no-zygote --log-level=3 --cli -- "$@"
