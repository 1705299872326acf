# sys.stdout.buffer, os.write(1, ...) and open(1, "wb", closefd=False) reach the same place as print.
import io
import os
import sys

print("text", flush=True)
print(sys.stdout.buffer is sys.stdout.buffer, flush=True)
print(sys.stdout.buffer.write(b"bytes\n"), flush=True)
sys.stdout.buffer.flush()
sys.stdout.buffer.write(b"one")
sys.stdout.buffer.write(bytearray(b" two"))
sys.stdout.buffer.writelines([b" three", memoryview(b" four\n")])
sys.stdout.buffer.flush()
print(os.write(1, b"system\n"), flush=True)
print(os.write(1, memoryview(b"view\n")), flush=True)
with open(1, "wb", closefd=False) as file:
    file.write(b"file\n")
with open(1, "w", closefd=False) as file:
    print("text file", file=file)
sys.stdout.buffer.raw.write(b"raw\n")
print(type(sys.stdout.buffer).__name__, sys.stdout.buffer.name, sys.stdout.buffer.closed, sys.stdin.buffer.readable(),
      sys.stdout.buffer.writable(), sys.stdout.buffer.fileno(), sys.stdin.buffer.mode, sys.stdout.buffer.mode, flush=True)
print(sys.stdin.buffer.read(), sys.stdin.buffer.readline(), os.read(0, 5), open(0, closefd=False).read(), flush=True)
for what in (lambda: sys.stdin.write("a"), lambda: sys.stdout.read(), lambda: sys.stdout.buffer.write("a"),
             lambda: sys.stdin.buffer.write(b"a"), lambda: sys.stdout.buffer.read()):
    try:
        what()
    except (io.UnsupportedOperation, TypeError, AttributeError) as error:
        print(type(error).__name__, error, flush=True)
wrapper = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\r\n", write_through=True)
wrapper.write("wrapped é\n")
wrapper.flush()
wrapper.detach()
sys.stderr.buffer.write(b"")
print("end")
