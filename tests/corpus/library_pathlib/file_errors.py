# Path: errors name the path.
import os
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as base:
    os.chdir(base)
    Path("folder").mkdir()
    Path("folder/file").write_text("x")
    for attempt in (lambda: Path("none").read_text(), lambda: Path("folder").mkdir(), lambda: Path("a/b").mkdir(),
                    lambda: Path("none").unlink(), lambda: Path("folder").rmdir(), lambda: Path("folder").read_text(),
                    lambda: Path("folder/file").touch(exist_ok=False), lambda: Path("x").write_text(5),
                    lambda: list(Path(".").glob("")), lambda: list(Path(".").glob("/x")), lambda: list(Path("none").iterdir())):
        try:
            print(attempt())
        except Exception as error:
            print(type(error).__name__, error)
    Path("folder").mkdir(exist_ok=True)
    print(Path("folder").absolute() == Path.cwd() / "folder", Path("folder/../folder/file").resolve() == Path.cwd() / "folder/file")
    os.chdir("/")
