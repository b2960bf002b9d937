// nämndplan in VS Code: the language server, the plan as a tree, the preview in a panel, and tasks.
import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import * as path from "node:path";
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { icon, inPlan, planFolder, roots, type Branch, type Plan } from "./plan.ts";
import { addressIn, opening, panelPage, whereAddress } from "./preview.ts";
import { findProgram, languageOf } from "./program.ts";

const LANGUAGE = "namndplan";
const SHOW_REFERENCES = "nplan.visaHänvisningar";
const COMMANDS = ["validate", "render", "summary"];
const disk = { exists: existsSync };

let client: LanguageClient | undefined;
let preview: Preview | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const tree = new PlanTree();
  context.subscriptions.push(
    vscode.window.registerTreeDataProvider("namndplan.planen", tree),
    vscode.commands.registerCommand("namndplan.startaOm", restart),
    vscode.commands.registerCommand("namndplan.visaPlanen", showPreview),
    vscode.commands.registerCommand("namndplan.öppna", openBranch),
    vscode.commands.registerCommand(SHOW_REFERENCES, showReferences),
    vscode.workspace.onDidOpenTextDocument(claim),
    vscode.workspace.onDidSaveTextDocument(() => tree.refresh()),
    vscode.window.onDidChangeTextEditorSelection((event) => preview?.follow(event.textEditor)),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(LANGUAGE) && void restart()),
    vscode.tasks.registerTaskProvider("nplan", { provideTasks: tasks, resolveTask: () => undefined }),
  );
  vscode.workspace.textDocuments.forEach(claim);
  await start();
  tree.refresh();
}

export async function deactivate(): Promise<void> {
  preview?.dispose();
  await client?.stop();
}

function setting<T>(name: string, otherwise: T): T {
  return vscode.workspace.getConfiguration(LANGUAGE).get<T>(name, otherwise);
}

function folders(): string[] {
  return (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath);
}

/** The command and its first arguments; a program that the workspace's settings name is run only where it is trusted. */
function program(): { command: string; language: string } {
  const windows = process.platform === "win32";
  return {
    command: findProgram(setting("program", ""), folders(), windows, disk),
    language: languageOf(setting("språk", ""), vscode.env.language),
  };
}

async function start(): Promise<void> {
  const { command, language } = program();
  const server = { command, args: ["--lang", language, "lsp"] };
  client = new LanguageClient(LANGUAGE, "nämndplan", server, {
    documentSelector: [{ scheme: "file", language: LANGUAGE }],
  });
  try {
    await client.start();
  } catch {
    client = undefined;
    const message = vscode.l10n.t("nplan could not be started: {0}. Install it, or say where it is in the settings.", command);
    const open = vscode.l10n.t("Open the settings");
    if ((await vscode.window.showErrorMessage(message, open)) === open) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "namndplan.program");
    }
  }
}

async function restart(): Promise<void> {
  await client?.stop().catch(() => undefined);
  await start();
}

/** A plan may lie anywhere: what lies below a plan.yaml is a plan's, and no other server's. */
async function claim(document: vscode.TextDocument): Promise<void> {
  if (document.languageId === "yaml" && document.uri.scheme === "file" && planFolder(document.uri.fsPath, disk)) {
    await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  }
}

async function showReferences(address: string, position: { line: number; character: number }, places: unknown): Promise<void> {
  if (!client) return;
  const locations = (places as Parameters<typeof client.protocol2CodeConverter.asLocation>[0][]).map((place) =>
    client?.protocol2CodeConverter.asLocation(place),
  );
  const at = new vscode.Position(position.line, position.character);
  await vscode.commands.executeCommand("editor.action.showReferences", vscode.Uri.parse(address), at, locations);
}

class PlanTree implements vscode.TreeDataProvider<Plan | Branch> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  refresh(): void {
    this.changed.fire();
  }

  async getChildren(above?: Plan | Branch): Promise<(Plan | Branch)[]> {
    if (above) return [...above.below];
    return client?.isRunning() ? [...roots(await client.sendRequest<Plan[]>("nplan/outline", {}))] : [];
  }

  getTreeItem(one: Plan | Branch): vscode.TreeItem {
    const state = one.below.length ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
    const item = new vscode.TreeItem(one.title, state);
    if ("address" in one) {
      item.description = one.about;
      item.iconPath = new vscode.ThemeIcon(icon(one.kind));
      item.command = { command: "namndplan.öppna", title: one.title, arguments: [one] };
    }
    return item;
  }
}

async function openBranch(one: Branch): Promise<void> {
  const at = new vscode.Position(one.line, one.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(one.address), { selection: new vscode.Range(at, at) });
}

function showPreview(): void {
  const file = vscode.window.activeTextEditor?.document.uri.fsPath;
  const folder = file ? planFolder(file, disk) : undefined;
  if (!folder) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a file of the plan first."));
    return;
  }
  if (preview?.folder !== folder) preview?.dispose();
  preview ??= new Preview(folder, () => (preview = undefined));
}

/** nplan serve in a panel, for as long as the panel is open. */
class Preview {
  private readonly panel: vscode.WebviewPanel;
  private readonly server: ChildProcess;
  private address: string | undefined;
  private shown = "";

  constructor(readonly folder: string, private readonly closed: () => void) {
    const title = vscode.l10n.t("The plan as it will be");
    const { command, language } = program();
    this.panel = vscode.window.createWebviewPanel("namndplan", title, vscode.ViewColumn.Beside, { enableScripts: true });
    this.server = spawn(command, ["--lang", language, "serve", folder, "--port", "0", "--panel"]);
    let output = "";
    this.server.stdout?.on("data", (data: Buffer) => {
      output += data.toString("utf8");
      const address = addressIn(output);
      if (address && !this.address) void this.open(address, title);
    });
    this.server.on("error", () => void vscode.window.showErrorMessage(vscode.l10n.t("The preview could not be started.")));
    this.panel.webview.onDidReceiveMessage((message) => void this.asked(message));
    this.panel.onDidDispose(() => this.stop());
  }

  private async open(address: string, title: string): Promise<void> {
    this.address = address;
    const outside = await vscode.env.asExternalUri(vscode.Uri.parse(address));
    this.panel.webview.html = panelPage(outside.toString(true), randomBytes(16).toString("hex"), title);
  }

  private async asked(message: unknown): Promise<void> {
    const wanted = opening(message);
    if (!wanted) return;
    const at = new vscode.Position(wanted.line - 1, wanted.column - 1);
    const file = vscode.Uri.file(path.join(this.folder, ...wanted.file.split("/")));
    await vscode.window.showTextDocument(file, { selection: new vscode.Range(at, at), viewColumn: vscode.ViewColumn.One });
  }

  /** The page of what the cursor stands in, where there is one. */
  async follow(editor: vscode.TextEditor): Promise<void> {
    const file = editor.document.uri.fsPath;
    if (!this.address || !setting("förhandsvisning.följMarkören", true) || planFolder(file, disk) !== this.folder) return;
    const line = editor.selection.active.line + 1;
    const answer = await fetch(whereAddress(this.address, inPlan(this.folder, file), line)).catch(() => undefined);
    const show = answer?.status === 200 ? await answer.text() : "";
    if (show && show !== this.shown) {
      this.shown = show;
      await this.panel.webview.postMessage({ show });
    }
  }

  private stop(): void {
    this.server.kill();
    this.closed();
  }

  dispose(): void {
    this.panel.dispose();
  }
}

function tasks(): vscode.Task[] {
  const { command, language } = program();
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder
    ? COMMANDS.map((name) => {
        const arguments_ = ["--lang", language, name, ...(name === "validate" ? ["--format", "concise"] : [])];
        const run = new vscode.ProcessExecution(command, arguments_, { cwd: folder.uri.fsPath });
        return new vscode.Task({ type: "nplan", kommando: name }, folder, `nplan ${name}`, "nplan", run, ["$nplan"]);
      })
    : [];
}
