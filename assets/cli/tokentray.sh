#!/bin/sh
# The command line of the installed app, which lies one folder up: see docs/decisions/0080-command-line.md
# A variable that is set here and stands in the environment already would reach programs that are run.
tokentray_self=$(readlink -f -- "$0") || exit 1
tokentray_app=${tokentray_self%/*/*}

# With these a Node would load other code or trust other servers. `tokentray run` gives them back to
# the program that it starts.
for tokentray_name in NODE_OPTIONS NODE_PATH NODE_COMPILE_CACHE NODE_COMPILE_CACHE_PORTABLE NODE_DEBUG \
  NODE_DEBUG_NATIVE NODE_EXTRA_CA_CERTS NODE_ICU_DATA NODE_NO_WARNINGS NODE_PENDING_DEPRECATION \
  NODE_PENDING_PIPE_INSTANCES NODE_PRESERVE_SYMLINKS NODE_PRESERVE_SYMLINKS_MAIN \
  NODE_REDIRECT_WARNINGS NODE_REPL_EXTERNAL_MODULE NODE_REPL_HISTORY NODE_SKIP_PLATFORM_CHECK \
  NODE_TEST_CONTEXT NODE_TLS_REJECT_UNAUTHORIZED NODE_USE_ENV_PROXY NODE_USE_SYSTEM_CA \
  NODE_V8_COVERAGE OPENSSL_CONF OPENSSL_MODULES; do
  eval "[ -z \"\${$tokentray_name+set}\" ] ||
    { export TOKENTRAY_HELD_$tokentray_name=\"\$$tokentray_name\"; unset $tokentray_name; }"
done

if [ "${TOKENTRAY_NODE-}" != off ]; then
  # Only from a folder that is named in full: the current one may be anybody's.
  tokentray_program=$(command -v node)
  case $tokentray_program in
    # What cannot say its version cannot run either: a version manager's stand-in, for instance.
    /*) tokentray_version=$("$tokentray_program" --version </dev/null 2>/dev/null) ;;
    *) tokentray_version= ;;
  esac
  case $tokentray_version in
    v20.19.* | v20.[2-9][0-9].* | v2[1-9].* | v[3-9][0-9].* | v[1-9][0-9][0-9].*)
      exec "$tokentray_program" "$tokentray_app/resources/app.asar.unpacked/cli/packaged-start.js" "$@"
      ;;
  esac
fi
exec "$tokentray_app/tokentray" --ozone-platform=headless --no-sandbox --no-zygote --log-level=3 --cli -- "$@"
