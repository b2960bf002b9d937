"""What an editor asks about a plan while it is written, and the answers: pure, and without any editor's protocol.

See docs/adr/052-the-language-server.md.
"""
