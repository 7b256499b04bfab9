; The folder below is in every user's PATH since Windows 10, so that PATH itself is left alone.
!define TOKENTRAY_COMMANDS "$LOCALAPPDATA\Microsoft\WindowsApps"

; Command, data and what was downloaded belong to the user who is here, also where the app is installed
; for all: `$LOCALAPPDATA` and `$APPDATA` would be folders of the machine then.
!macro tokentrayBackToInstallation
  ${if} $installMode == "all"
    SetShellVarContext all
  ${endIf}
!macroend

!macro customInstall
  SetShellVarContext current
  ; The usual folder is named by the variable: NSIS writes in another code page than cmd reads, and the
  ; user's name may have an umlaut.
  StrCpy $1 "$INSTDIR"
  StrLen $2 "$LOCALAPPDATA\"
  StrCpy $3 "$INSTDIR" $2
  ${if} $3 == "$LOCALAPPDATA\"
    StrCpy $1 "$INSTDIR" "" $2
    StrCpy $1 "%LOCALAPPDATA%\$1"
  ${endIf}
  CreateDirectory "${TOKENTRAY_COMMANDS}"
  ClearErrors
  FileOpen $0 "${TOKENTRAY_COMMANDS}\tokentray.cmd" w
  ${ifNot} ${Errors}
    FileWrite $0 '@"$1\bin\tokentray.cmd" %*$\r$\n'
    FileClose $0
  ${endIf}
  ClearErrors
  !insertmacro tokentrayBackToInstallation
!macroend

!macro customUnInstall
  ${ifNot} ${isUpdated}
    SetShellVarContext current
    Delete "${TOKENTRAY_COMMANDS}\tokentray.cmd"
    ; What the app itself has registered: its start at login, and its links.
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
    DeleteRegKey HKCU "Software\Classes\tokentray"
    ; The installer keeps a copy of itself there, and updates are downloaded to it.
    RMDir /r "$LOCALAPPDATA\tokentray-updater"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 \
      "Delete your list of credentials, its history and your settings too?$\r$\n$\r$\nSecrets in the Windows Credential Manager stay there. To be rid of them, answer No, delete the credentials in TokenTray, and uninstall it then.$\r$\n$\r$\nIf you keep your secrets in TokenTray's encrypted file instead, Yes deletes them as well." \
      /SD IDNO IDNO keepData
    RMDir /r "$APPDATA\TokenTray"
    keepData:
    !insertmacro tokentrayBackToInstallation
  ${endIf}
!macroend
