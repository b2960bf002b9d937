// Which plan a file belongs to, and what the server's outline is in the editor.
import * as path from "node:path";
import type { Disk } from "./program.ts";

const MOST_UP = 12;

/** The folder of the plan that a file lies in: the nearest above it with a plan.yaml. */
export function planFolder(file: string, disk: Disk): string | undefined {
  let folder = path.dirname(file);
  for (let up = 0; up < MOST_UP; up += 1) {
    if (disk.exists(path.join(folder, "plan.yaml"))) return folder;
    const above = path.dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
  return undefined;
}

/** A file's path inside its plan, as nplan writes it. */
export function inPlan(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join("/").normalize("NFC");
}

export interface Branch {
  readonly kind: string;
  readonly title: string;
  readonly about: string;
  readonly address: string;
  readonly line: number;
  readonly character: number;
  readonly below: readonly Branch[];
}

export interface Plan {
  readonly title: string;
  readonly folder: string;
  readonly below: readonly Branch[];
}

const ICONS: Readonly<Record<string, string>> = {
  mål: "target",
  uppdrag: "checklist",
  nämnd: "organization",
  delmål: "milestone",
  indikatorer: "graph",
  aktiviteter: "tasklist",
};

export function icon(kind: string): string {
  return ICONS[kind] ?? "circle-outline";
}

/** One plan stands without its folder's name above it. */
export function roots(plans: readonly Plan[]): readonly (Plan | Branch)[] {
  return plans.length === 1 ? (plans[0]?.below ?? []) : plans;
}
