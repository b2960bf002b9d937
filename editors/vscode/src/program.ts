// Where the program nplan is: the setting, else the workspace's own environment, else what the system finds.
import * as path from "node:path";

export const SETTING = "program";

export interface Disk {
  exists(file: string): boolean;
}

/** The command to start; nothing is ever fetched or installed. */
export function findProgram(setting: string, folders: readonly string[], windows: boolean, disk: Disk): string {
  if (setting) return absolute(setting, folders[0]);
  const inside = windows ? path.join("Scripts", "nplan.exe") : path.join("bin", "nplan");
  for (const folder of folders) {
    for (const environment of [".venv", "venv", "env"]) {
      const candidate = path.join(folder, environment, inside);
      if (disk.exists(candidate)) return candidate;
    }
  }
  return windows ? "nplan.exe" : "nplan";
}

function absolute(setting: string, folder: string | undefined): string {
  const isPath = setting.includes("/") || setting.includes("\\");
  return isPath && folder && !path.isAbsolute(setting) ? path.join(folder, setting) : setting;
}

/** What is written before the command: the language that nplan speaks, where one is chosen. */
export function languageOf(setting: string, editor: string): string {
  return setting || (editor.startsWith("sv") ? "sv" : "en");
}
