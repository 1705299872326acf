"""Write the Python sources under a folder as a C++ table: embed_python.py FOLDER OUTPUT [LIBRARY TABLES].

`a/b.py` is module `a.b`, `a/__init__.py` is package `a`. The table is sorted by name. With LIBRARY, the table has
no sources; they go to that file, as modules::provide_library takes them, and the contents of TABLES after them.
"""
import pathlib
import sys

folder, output, *library = map(pathlib.Path, sys.argv[1:])


def literal(text):
    lines = []
    for line in text.splitlines(keepends=True):
        quoted = line.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        lines.append('    "' + quoted.replace("?", "\\?") + '"')
    return "\n".join(lines) or '    ""'


rows = []
for path in folder.rglob("*.py"):
    parts = path.relative_to(folder).with_suffix("").parts
    package = parts[-1] == "__init__"
    name = ".".join(parts[:-1] if package else parts)
    rows.append((name, package, path.read_text(encoding="utf-8")))
rows.sort()

out = ['#include "modules/library.h"\n', "namespace heapscope::modules {\n", "PythonModule python_modules[] = {"]
for name, package, text in rows:
    source = " nullptr" if library else "\n" + literal(text)
    out.append(f'    {{"{name}", {"true" if package else "false"},{source}}},')
out.append('    {nullptr, false, nullptr},\n};\n\n}  // namespace heapscope::modules\n')
output.parent.mkdir(parents=True, exist_ok=True)
output.write_text("\n".join(out), encoding="utf-8")
if library:
    sources = b"".join(f"{name}\n{text}\0".encode() for name, _, text in rows)
    library[0].write_bytes(sources + library[1].read_bytes())
