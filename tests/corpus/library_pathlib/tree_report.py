# A report about a small project tree with pathlib.
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as base:
    root = Path(base)
    for name, text in {"README.md": "# hi\n", "src/main.py": "print(1)\nprint(2)\n", "src/lib/util.py": "x = 1\n", "data.csv": "a,b\n"}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    for path in sorted(root.rglob("*")):
        kind = "dir " if path.is_dir() else "file"
        print(kind, path.relative_to(root).as_posix(), path.suffix, 0 if path.is_dir() else len(path.read_text().splitlines()))
    print(sum(path.stat().st_size for path in root.rglob("*.py")), sorted(p.stem for p in root.glob("**/*.py")), [p.name for p in sorted(root.glob("*.*"))])
    print((root / "src" / "main.py").with_suffix(".txt").name, (root / "src").exists(), any(root.glob("*.exe")))
