# Lines of several files and of standard input, their numbers and names, rewriting in place, what may go wrong.
import fileinput
import io
import os
import pathlib
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for name, text in (("one.txt", "a\nb\nc"), ("two.txt", ""), ("three.txt", "x\ny\n")):
        pathlib.Path(name).write_text(text)
    names = ["one.txt", "two.txt", "three.txt"]
    with fileinput.input(files=names) as lines:
        print(fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.fileno())
        for line in lines:
            print(repr(line), fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(),
                  fileinput.isstdin(), fileinput.fileno() > 2)
            if line == "b\n":
                fileinput.nextfile()
        print(fileinput.lineno(), lines.filename(), repr(lines.readline()))
    sys.stdin = io.StringIO("typed\nmore\n")
    sys.argv = ["program"]
    for line in fileinput.input():
        print(line.rstrip(), fileinput.filename(), fileinput.isstdin(), fileinput.fileno())
    fileinput.close()
    sys.argv = ["program", "three.txt"]
    print(list(fileinput.input(mode="rb")))
    fileinput.close()
    with fileinput.FileInput(pathlib.Path("three.txt"), inplace=True) as lines:
        for line in lines:
            print(lines.lineno(), line.upper(), end="")
    print(pathlib.Path("three.txt").read_text(), sorted(os.listdir()))
    with fileinput.input("three.txt", inplace=True, backup=".old"):
        print("replaced")
    with fileinput.input(("three.txt",), inplace=True, backup=".old") as lines:
        for line in lines:
            print("again", line.strip())
    print(pathlib.Path("three.txt").read_text(), sorted(os.listdir()))
    print(list(fileinput.FileInput("one.txt", openhook=fileinput.hook_encoded("latin-1"))))
    print(list(fileinput.FileInput("one.txt", openhook=lambda name, mode: io.StringIO(f"{name} {mode}\n"))))
    print([line for line in fileinput.FileInput(["two.txt"])], repr(fileinput.FileInput("two.txt", mode="rb").readline()))
    first = fileinput.input("one.txt")
    next(first)
    for call in (lambda: fileinput.input("one.txt"), lambda: fileinput.FileInput(mode="w"), lambda: next(fileinput.FileInput("none.txt")),
                 lambda: fileinput.FileInput(inplace=True, openhook=print), lambda: fileinput.FileInput(openhook=5)):
        try:
            call()
        except (RuntimeError, ValueError, OSError) as error:
            print(type(error).__name__, error)
    fileinput.close()
    try:
        fileinput.lineno()
    except RuntimeError as error:
        print(error)
    os.chdir("/")
