"""Encode engine/**/*.tables, as objects/data_files.h tells: embed_tables.py FOLDER OUTPUT [LIBRARY].

OUTPUT is a C++ source with the table of files; with LIBRARY it has no contents, which go to that file as
modules::provide_library takes them. A .tables file is UTF-8 text; lines that start with # are comments.

    table NAME FORMAT ROWS     followed by the rows' numbers, row by row, between spaces and newlines;
                               FORMAT is a row as Python's struct has it (little-endian)
    text NAME LINES            followed by that many lines; each ends in a newline in the contents, too
"""
import pathlib
import struct
import sys

folder, output, *library = map(pathlib.Path, sys.argv[1:])


def encode(path):
    lines = iter(path.read_text(encoding="utf-8").split("\n"))
    out = bytearray()
    for line in lines:
        if not line or line.startswith("#"):
            continue
        kind, _, *rest = line.split()
        if kind == "text":
            data = "".join(next(lines) + "\n" for _ in range(int(rest[0]))).encode()
            out += struct.pack("<II", len(data), 1) + data
        else:
            row, rows = struct.Struct("<" + rest[0]), int(rest[1])
            width = len(row.unpack(bytes(row.size)))
            values = []
            while len(values) < rows * width:
                values += [float(v) if "." in v else int(v) for v in next(lines).split()]
            out += struct.pack("<II", rows, row.size)
            for start in range(0, rows * width, width):
                out += row.pack(*values[start:start + width])
        out += bytes(-len(out) % 8)
    return bytes(out)


def literal(data):
    text = "".join(f"\\{byte:03o}" for byte in data)
    return "\n".join(f'    "{text[start:start + 112]}"' for start in range(0, len(text), 112))


files = sorted((path.stem, encode(path)) for path in folder.rglob("*.tables"))
source = ['#include "objects/data_files.h"\n', "namespace heapscope::objects {"]
rows = []
for number, (name, data) in enumerate(files):
    contents = "nullptr"
    if not library:
        source.append(f"namespace {{\nalignas(8) constexpr char kContents{number}[] =\n{literal(data)};\n"
                      "}  // namespace")
        contents = f"reinterpret_cast<const uint64_t*>(kContents{number})"
    rows.append(f'    {{"{name}", {contents}, {len(data)}}},')
source += ["DataFile data_files[] = {", *rows, "    {nullptr, nullptr, 0},\n};\n",
           "}  // namespace heapscope::objects\n"]
output.parent.mkdir(parents=True, exist_ok=True)
output.write_text("\n".join(source), encoding="ascii")
if library:
    library[0].write_bytes(b"".join(f"{name}\n".encode() + data for name, data in files))
