"""Build the VS Code extension: dist/namndplan.vsix, the same bytes from the same sources.

    make vsix

After `npm ci` no network is needed. vsce writes the times of the files into the archive; it is packed again without.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
HERE = ROOT / "editors" / "vscode"
OUTPUT = ROOT / "dist" / "namndplan.vsix"
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def main() -> None:
    """Build, pack, and pack again."""
    npm, npx = shutil.which("npm"), shutil.which("npx")
    if npm is None or npx is None:
        raise SystemExit("make vsix needs Node.js with npm")
    subprocess.run([npm, "run", "--silent", "build"], cwd=HERE, check=True)
    OUTPUT.parent.mkdir(exist_ok=True)
    shutil.copyfile(ROOT / "LICENSE", HERE / "LICENSE")
    with tempfile.TemporaryDirectory() as scratch:
        packed = Path(scratch) / "packed.vsix"
        command = [npx, "vsce", "package", "--no-dependencies", "--allow-missing-repository", "--out", str(packed)]
        subprocess.run(command, cwd=HERE, check=True, stdout=subprocess.DEVNULL)
        _pack_again(packed, OUTPUT)
    print(f"{OUTPUT.relative_to(ROOT)}: {OUTPUT.stat().st_size} bytes")


def _pack_again(packed: Path, output: Path) -> None:
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            new.writestr(entry, old.read(name))


if __name__ == "__main__":
    main()
