import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Height of the panel along the upper edge of the screen, in pixels. */
export const PANEL_HEIGHT = 32;

const THEME = 'Arc';
const FONT = 'Inter';

/** Writes the settings of panel, window manager, notifications and fonts into a home folder. */
export function writeDesktopFiles(home: string): void {
  const files: Record<string, string> = {
    '.themes/Demo/xfce-notify-4.0/gtk.css': notificationTheme,
    '.config/fontconfig/fonts.conf': fontsConf,
    '.config/gtk-3.0/settings.ini': gtkSettings,
    '.config/xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml': panelChannel,
    '.config/xfce4/xfconf/xfce-perchannel-xml/xfwm4.xml': windowManagerChannel,
    '.config/xfce4/xfconf/xfce-perchannel-xml/xfce4-notifyd.xml': notificationChannel,
  };
  for (const [name, content] of Object.entries(files)) {
    const file = join(home, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <alias binding="strong">
    <family>sans-serif</family>
    <prefer><family>${FONT}</family></prefer>
  </alias>
  <alias binding="strong">
    <family>system-ui</family>
    <prefer><family>${FONT}</family></prefer>
  </alias>
</fontconfig>
`;

const gtkSettings = `[Settings]
gtk-theme-name=${THEME}
gtk-icon-theme-name=Adwaita
gtk-font-name=${FONT} 10
gtk-xft-antialias=1
gtk-xft-hinting=1
gtk-xft-hintstyle=hintslight
gtk-xft-rgba=none
`;

// The tray stands at the very end, so that its icon's place follows from the screen's width.
const panelChannel = channel(
  'xfce4-panel',
  `<property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="${PANEL_HEIGHT}"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
        <value type="int" value="3"/>
        <value type="int" value="4"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist">
      <property name="show-handle" type="bool" value="false"/>
    </property>
    <property name="plugin-2" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-3" type="string" value="clock">
      <property name="digital-layout" type="uint" value="3"/>
      <property name="digital-time-format" type="string" value="%a %e %b   %H:%M  "/>
      <property name="digital-time-font" type="string" value="${FONT} 10"/>
    </property>
    <property name="plugin-4" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
      <property name="icon-size" type="int" value="22"/>
    </property>
  </property>`,
);

const windowManagerChannel = channel(
  'xfwm4',
  `<property name="general" type="empty">
    <property name="theme" type="string" value="${THEME}"/>
    <property name="title_font" type="string" value="${FONT} Semi-Bold 10"/>
    <property name="button_layout" type="string" value="|HMC"/>
    <property name="workspace_count" type="int" value="1"/>
    <property name="use_compositing" type="bool" value="true"/>
    <property name="vblank_mode" type="string" value="off"/>
    <property name="placement_mode" type="string" value="center"/>
    <property name="placement_ratio" type="int" value="100"/>
  </property>`,
);

// A notification stays until it is closed: the picture is taken whenever the screen is ready.
const notificationChannel = channel(
  'xfce4-notifyd',
  `<property name="theme" type="string" value="Demo"/>
  <property name="initial-opacity" type="double" value="1"/>
  <property name="notify-location" type="uint" value="3"/>
  <property name="expire-timeout" type="int" value="-1"/>
  <property name="do-fadeout" type="bool" value="false"/>
  <property name="do-slideout" type="bool" value="false"/>`,
);

// The window theme would have them half transparent, with the window behind shining through.
const notificationTheme = `#XfceNotifyWindow {
  background-color: #ffffff;
  border: 1px solid #c3cad8;
  border-radius: 8px;
  padding: 12px;
}
#XfceNotifyWindow label {
  color: #242424;
}
#XfceNotifyWindow label#summary {
  font-weight: bold;
}
#XfceNotifyWindow button,
#XfceNotifyWindow button label {
  color: #242424;
  background: #f2f4f8;
  text-shadow: none;
}
#XfceNotifyWindow button {
  border: 1px solid #c3cad8;
  border-radius: 5px;
  padding: 4px 10px;
}
`;

function channel(name: string, properties: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<channel name="${name}" version="1.0">
  ${properties}
</channel>
`;
}
