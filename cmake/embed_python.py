"""Compile the library modules written in Python ahead, as a C++ table of their code.

    embed_python.py FOLDER OUTPUT [--library PREFIX TABLES] -- COMPILER...

`a/b.py` is module `a.b`, `a/__init__.py` is package `a`. The table is sorted by name. COMPILER is the program
compile_library and how it is started. With --library, the table has no code; it goes to the files PREFIX.PART.txt, which
modules::provide_library takes: packed, a file for each part of FOLDER/parts.txt, and the contents of TABLES as one more.
"""
import pathlib
import struct
import subprocess
import sys

options, command = sys.argv[1:sys.argv.index("--")], sys.argv[sys.argv.index("--") + 1:]
folder, output = map(pathlib.Path, options[:2])
library = options[3:]


SHOWN = [f"\\{byte:03o}" if not 32 <= byte < 127 or byte in b'"\\?' else chr(byte) for byte in range(256)]


def literal(data):
    """Text as it is, the rest as three octal digits; lines that compilers and people can read."""
    return "\n".join('    "' + "".join(SHOWN[byte] for byte in data[at:at + 100]) + '"'
                     for at in range(0, len(data), 100))


def filename_of(name, text):
    """What CPython has in C says so in its first line: its frames are in no traceback (code_is_native)."""
    return f"<built-in {name}>" if text.startswith("# Built in") else f"<frozen {name}>"


def checksum_of(data):
    """FNV-1a, as marshal_checksum."""
    total = 0xcbf29ce484222325
    for byte in data:
        total = (total ^ byte) * 0x100000001b3 & 0xffffffffffffffff
    return total


def read_parts():
    """The part of each module or package that parts.txt names."""
    found = {}
    for line in (folder / "parts.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            part, _, names = line.partition(":")
            for name in names.split():
                if name in found or not any((folder / f"{name}{end}").exists() for end in ("", ".py")):
                    sys.exit(f"parts.txt: {name} is not there, or in two parts")
                found[name] = part
    return found


def compile_ahead(part, modules):
    """The version of the form, the code of each module, and all of them packed."""
    listing, compiled, packed = (output.with_suffix(f".{part}.{kind}") for kind in ("list", "code", "packed"))
    listing.write_text("".join(f"{filename_of(name, text)}\n{path.resolve()}\n" for name, _, path, text in modules),
                       encoding="utf-8")
    subprocess.run([*command, *(str(path.resolve()) for path in (listing, compiled, packed))], check=True)
    data = compiled.read_bytes()
    version, at, found = struct.unpack_from("<Q", data)[0], 8, []
    for _ in modules:
        size, = struct.unpack_from("<Q", data, at)
        found.append(data[at + 8:at + 8 + size])
        at += 8 + size
    assert at == len(data)
    return version, found, packed.read_bytes()


modules = []
for path in folder.rglob("*.py"):
    parts = path.relative_to(folder).with_suffix("").parts
    package = parts[-1] == "__init__"
    name = ".".join(parts[:-1] if package else parts)
    modules.append((name, package, path, path.read_text(encoding="utf-8")))
modules.sort()

output.parent.mkdir(parents=True, exist_ok=True)
part_of_name = read_parts()
part_of = {row[0]: part_of_name.get(row[0].partition(".")[0], "more") for row in modules}
parts, code_of, packs = sorted(set(part_of.values())), {}, {}
for part in parts:
    rows = [row for row in modules if part_of[row[0]] == part]
    version, compiled, packs[part] = compile_ahead(part, rows)
    code_of.update(zip((row[0] for row in rows), compiled))
if library:
    packs["tables"] = pathlib.Path(library[1]).read_bytes()
    for part, contents in packs.items():
        pathlib.Path(f"{library[0]}.{part}.txt").write_bytes(contents)
out = ['#include "modules/library.h"', '#include "objects/marshal.h"\n', "namespace heapscope::modules {\n",
       f'static_assert(objects::kMarshalVersion == {version}, "the library was compiled for another engine");\n',
       "const LibraryPart library_parts[] = {",
       *(f'    {{"{part}", {len(data)}, {checksum_of(data):#x}}},' for part, data in packs.items()),
       "    {nullptr, 0, 0},\n};\n", "PythonModule python_modules[] = {"]
for name, package, _, _ in modules:
    code, part = code_of[name], parts.index(part_of[name])
    contents = " nullptr" if library else "\n" + literal(code)
    out.append(f'    {{"{name}", {"true" if package else "false"}, {len(code)}, {part},{contents}}},')
out.append("    {nullptr, false, 0, 0, nullptr},\n};\n\n}  // namespace heapscope::modules\n")
output.write_text("\n".join(out), encoding="utf-8")
