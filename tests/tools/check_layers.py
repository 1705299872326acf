"""Check that no layer includes a higher one: every #include of engine/ and bindings/, every import of web/src/.

    python3 check_layers.py [ROOT]

Prints one line per upward edge, then `N passed, N failed`, counting files.
"""
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

# Low to high. A file may include its own layer and those before it.
ENGINE = ["base", "memory", "objects", "gc", "compiler", "vm", "modules", "inspect", "recording", "session"]
# What stands above the facade and may see nothing of the engine but it (and base, which knows nothing of ours).
ABOVE_SESSION = {"base", "session"}
# Not in the table: engine/protocol.ts, view.ts and scan.ts are the contract that all of them may import.
WEB = ["engine", "state", "components", "panels", "lessons", "app", "pages"]

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
IMPORT = re.compile(r'''(?:^|[;\s])(?:import|export)\s[^;]*?from\s*["']([^"']+)["']|import\s*\(\s*["']([^"']+)["']'''
                    r'''|^import\s*["']([^"']+)["']''', re.MULTILINE)


def tracked(root, *patterns):
    command = ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns]
    names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return [name for name in names if (root / name).is_file()]


def engine_problems(root, name):
    parts = PurePosixPath(name).parts
    own = parts[1] if parts[0] == "engine" else parts[0]
    for path in INCLUDE.findall((root / name).read_text(encoding="utf-8")):
        layer = PurePosixPath(path).parts[0] if "/" in path else own
        if layer == own:
            continue
        if own in ("cli", "bindings"):
            if layer not in ABOVE_SESSION:
                yield f'includes "{path}": only session/ may be included there'
        elif own not in ENGINE:
            yield f"engine/{own} is not one of the layers"
        elif layer not in ENGINE:
            yield f'includes "{path}", which is no layer of the engine'
        elif ENGINE.index(layer) > ENGINE.index(own):
            yield f'includes "{path}": {layer} is above {own}'


def web_problems(root, name):
    path = PurePosixPath(name)
    own = path.relative_to("web/src").parts[0]
    if own not in WEB:
        return
    for found in IMPORT.findall((root / name).read_text(encoding="utf-8")):
        target = next(text for text in found if text) if any(found) else ""
        if not target.startswith("."):
            continue
        parts = list(path.parent.parts)
        for step in PurePosixPath(target).parts:
            if step == "..":
                parts.pop()
            elif step != ".":
                parts.append(step)
        layer = parts[2] if parts[:2] == ["web", "src"] and len(parts) > 2 else None
        if layer in WEB and WEB.index(layer) > WEB.index(own):
            yield f'imports "{target}": {layer} is above {own}'


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    files = [(name, engine_problems) for name in
             tracked(root, "engine/*.h", "engine/*.cpp", "engine/*.inc", "bindings/*.h", "bindings/*.cpp")]
    files += [(name, web_problems) for name in tracked(root, "web/src/*.ts")]
    failed = 0
    for name, check in files:
        problems = list(check(root, name))
        failed += bool(problems)
        for problem in problems:
            print(f"FAIL {name}: {problem}")
    print(f"{len(files) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
