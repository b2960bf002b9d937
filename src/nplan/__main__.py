"""Starts nplan: ``python -m nplan``, and the command ``nplan``.

The compiler's package is called nämndplan, and plans hold files with such names. Where Python takes file
names for anything but UTF-8 (``LANG=sv_SE`` on Linux) it finds neither; so there it is started anew in
UTF-8 mode, before anything else is loaded (docs/adr/001-ascii-start.md).
"""

import os
import sys


def main() -> None:
    """The entry point of ``nplan``. Does not return: ends with nplan's exit code."""
    if sys.getfilesystemencoding() != "utf-8" and sys.executable:
        os.environ["PYTHONUTF8"] = "1"  # for the processes that we start
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606  (no shell is wanted)
    from nämndplan.cli import main  # found only now

    main()


if __name__ == "__main__":
    # With -m Python looks for modules where it stands, which may be in a stranger's plan: not for ours, nor plugins.
    if not sys.flags.safe_path:
        del sys.path[0]
    main()
