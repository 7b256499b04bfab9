; The folder below is in every user's PATH since Windows 10, so that PATH itself is left alone.
!define TOKENTRAY_COMMAND "$LOCALAPPDATA\Microsoft\WindowsApps\tokentray.cmd"

!macro customInstall
  FileOpen $0 "${TOKENTRAY_COMMAND}" w
  FileWrite $0 '@"$INSTDIR\bin\tokentray.cmd" %*$\r$\n'
  FileClose $0
!macroend

!macro customUnInstall
  ${ifNot} ${isUpdated}
    Delete "${TOKENTRAY_COMMAND}"
    ; What the app itself has registered: its start at login, and its links.
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegKey HKCU "Software\Classes\tokentray"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 \
      "Delete your list of credentials, its history and your settings too?$\r$\n$\r$\nSecrets are in the Windows Credential Manager and stay there. To be rid of them, answer No, delete the credentials in TokenTray, and uninstall it then." \
      /SD IDNO IDNO keepData
    RMDir /r "$APPDATA\TokenTray"
    keepData:
  ${endIf}
!macroend
