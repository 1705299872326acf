# What open() gives for each mode and buffering.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    for mode, buffering in (("w", -1), ("r", -1), ("wb", -1), ("rb", -1), ("rb", 0), ("w+b", -1), ("r+", 1), ("ab", 0), ("a", -1)):
        with open(path, mode, buffering) as file:
            print(mode, buffering, type(file).__name__, file.mode, os.path.basename(file.name), file.readable(), file.writable(), file.seekable())
            if hasattr(file, "buffer"):
                print(type(file.buffer).__name__, type(file.buffer.raw).__name__, file.line_buffering, file.newlines)
