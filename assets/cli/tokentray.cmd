@echo off
rem The command line of the installed app: see docs/decisions/0080-command-line.md
setlocal
"%~dp0..\TokenTray.exe" --cli -- %*
