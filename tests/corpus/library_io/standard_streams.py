# sys.stdout and its kin are text streams like others.
import io
import sys

for stream, mode in ((sys.stdin, "r"), (sys.stdout, "w"), (sys.stderr, "w")):
    print(stream.name, stream.mode == mode, isinstance(stream, io.TextIOBase), isinstance(stream, io.TextIOWrapper),
          stream.closed, stream.readable(), stream.writable())
print(type(sys.stdout).__name__, sys.stdout is sys.__stdout__, sys.stdout.errors, sys.stderr.errors)
print(sys.stdout.write("five\n"))
sys.stdout.writelines(["a", "b", "\n"])
print(sys.stdin.read(), end="")
print("done", file=sys.stdout, flush=True)
try:
    sys.stdout.write(5)
except TypeError as error:
    print(error)
