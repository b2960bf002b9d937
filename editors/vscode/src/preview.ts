// The preview in a panel: nplan serve in a frame; what is double-clicked opens in the editor, and the cursor is followed.

export interface Opening {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The address that nplan serve says that it listens at; undefined until it has. */
export function addressIn(output: string): string | undefined {
  return /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
}

/** What the page asks to have opened; undefined for anything that is not such a question, or leads out of the plan. */
export function opening(message: unknown): Opening | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { nplan, file, line, column } = message as Record<string, unknown>;
  if (nplan !== "open" || typeof file !== "string" || typeof line !== "number" || typeof column !== "number") {
    return undefined;
  }
  const parts = file.split("/");
  const isInside = !file.startsWith("/") && !/^[A-Za-z]:|\\/.test(file) && !parts.includes("..");
  return isInside && Number.isInteger(line) && Number.isInteger(column) && line > 0 && column > 0
    ? { file, line, column }
    : undefined;
}

/** Where nplan serve is asked what page a line of a file is on. */
export function whereAddress(address: string, file: string, line: number): string {
  return `${address}_nplan/where?${new URLSearchParams({ fil: file, rad: String(line) })}`;
}

/** The panel's own page: one frame, and a script that passes on what the frame and the editor say to each other. */
export function panelPage(address: string, nonce: string, title: string): string {
  const origin = new URL(address).origin;
  const policy = `default-src 'none'; frame-src ${origin}; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(title)}</title>
<style nonce="${nonce}">html,body,iframe{margin:0;padding:0;border:0;width:100%;height:100vh;background:#fff}</style></head>
<body><iframe id="plan" src="${escaped(address)}" title="${escaped(title)}"></iframe>
<script nonce="${nonce}">
const editor = acquireVsCodeApi(), frame = document.getElementById("plan"), home = ${JSON.stringify(address)};
addEventListener("message", (event) => {
  if (event.origin === ${JSON.stringify(origin)}) editor.postMessage(event.data);
  else if (event.data && typeof event.data.show === "string") frame.src = new URL(event.data.show, home).href;
});
</script></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
