"""Compile the library modules written in Python ahead, as a C++ table of their code.

    embed_python.py FOLDER OUTPUT [--library LIBRARY TABLES] -- COMPILER...

`a/b.py` is module `a.b`, `a/__init__.py` is package `a`. The table is sorted by name. COMPILER is the program
compile_library and how it is started. With --library, the table has no code; it goes to that file, packed, as
modules::provide_library takes it, and the contents of TABLES after it.
"""
import pathlib
import struct
import subprocess
import sys

options, command = sys.argv[1:sys.argv.index("--")], sys.argv[sys.argv.index("--") + 1:]
folder, output = map(pathlib.Path, options[:2])
library = [pathlib.Path(name) for name in options[3:]]


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


def compile_ahead(modules):
    """The version of the form, the code of each module, and all of them packed."""
    listing, compiled, packed = (output.with_suffix(suffix) for suffix in (".list", ".code", ".packed"))
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
version, compiled, packed = compile_ahead(modules)
out = ['#include "modules/library.h"', '#include "objects/marshal.h"\n', "namespace heapscope::modules {\n",
       f'static_assert(objects::kMarshalVersion == {version}, "the library was compiled for another engine");\n',
       f"const PackedModules packed_modules = {{{len(packed)}, {checksum_of(packed):#x}}};\n",
       "PythonModule python_modules[] = {"]
for (name, package, _, _), code in zip(modules, compiled):
    contents = " nullptr" if library else "\n" + literal(code)
    out.append(f'    {{"{name}", {"true" if package else "false"}, {len(code)},{contents}}},')
out.append("    {nullptr, false, 0, nullptr},\n};\n\n}  // namespace heapscope::modules\n")
output.write_text("\n".join(out), encoding="utf-8")
if library:
    library[0].write_bytes(packed + library[1].read_bytes())
