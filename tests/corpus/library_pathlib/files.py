# Path: writing, reading, looking, removing.
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as base:
    folder = Path(base)
    note = folder / "note.txt"
    print(note.exists(), note.write_text("héllo\nworld\n", encoding="utf-8"), note.exists(), note.stat().st_size)
    print(note.read_text(encoding="utf-8").splitlines(), note.read_bytes()[:3])
    with note.open("a") as file:
        file.write("more\n")
    print(sum(1 for _ in note.open()))
    (folder / "sub" / "deep").mkdir(parents=True)
    (folder / "sub" / "x.py").touch()
    print(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*")))
    print(sorted(path.name for path in folder.iterdir()), [path.name for path in folder.glob("*.txt")])
    print(sorted(path.name for path in folder.glob("**/*.py")), (folder / "sub").is_dir(), note.is_file())
    print(note.rename(folder / "renamed.txt").name, note.exists())
    (folder / "renamed.txt").unlink()
    note.unlink(missing_ok=True)
    (folder / "sub" / "deep").rmdir()
    print(sorted(path.name for path in folder.iterdir()))
