@echo off
rem The command line of the installed app: see docs/decisions/0080-command-line.md
setlocal DisableDelayedExpansion

rem With these a Node would load other code or trust other servers. `tokentray run` gives them back to
rem the program that it starts.
for %%n in (NODE_OPTIONS NODE_PATH NODE_COMPILE_CACHE NODE_COMPILE_CACHE_PORTABLE NODE_DEBUG NODE_DEBUG_NATIVE NODE_EXTRA_CA_CERTS NODE_ICU_DATA NODE_NO_WARNINGS NODE_PENDING_DEPRECATION NODE_PENDING_PIPE_INSTANCES NODE_PRESERVE_SYMLINKS NODE_PRESERVE_SYMLINKS_MAIN NODE_REDIRECT_WARNINGS NODE_REPL_EXTERNAL_MODULE NODE_REPL_HISTORY NODE_SKIP_PLATFORM_CHECK NODE_TEST_CONTEXT NODE_TLS_REJECT_UNAUTHORIZED NODE_USE_ENV_PROXY NODE_USE_SYSTEM_CA NODE_V8_COVERAGE OPENSSL_CONF OPENSSL_MODULES) do if defined %%n (
  for /f "tokens=1* delims==" %%a in ('set %%n') do set "TOKENTRAY_HELD_%%a=%%b"
  set "%%n="
)

if /i "%TOKENTRAY_NODE%"=="off" goto app
rem From the folders of PATH alone: the current one may be anybody's.
set "tokentray_program="
for %%n in (node.exe) do set "tokentray_program=%%~$PATH:n"
if not defined tokentray_program goto app
set "tokentray_fits="
for /f "tokens=1,2 delims=v." %%a in ('^""%tokentray_program%" --version 2^>nul^"') do (
  if %%a geq 21 set "tokentray_fits=yes"
  if %%a equ 20 if %%b geq 19 set "tokentray_fits=yes"
)
if not defined tokentray_fits goto app
"%tokentray_program%" "%~dp0..\resources\app.asar.unpacked\cli\packaged-start.js" %*
exit /b %errorlevel%

:app
"%~dp0..\TokenTray.exe" --cli -- %*
