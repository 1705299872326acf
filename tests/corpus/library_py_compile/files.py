# py_compile writes the compiled form: its name, its head, the code; errors are told or raised.
import importlib.util
import marshal
import os
import py_compile
import sys
import tempfile

print(importlib.util.source_hash(b""), importlib.util.source_hash(b"abc"), importlib.util.source_hash(bytes(range(100))))
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open("good.py", "w") as stream:
        stream.write("x = 1\nprint(x + 1)\n")
    with open("bad.py", "w") as stream:
        stream.write("def f(:\n    pass\n")
    print(py_compile.compile("good.py"))
    print(py_compile.compile("good.py", cfile="there/good.pyc", dfile="shown.py"), os.listdir("there"))
    with open("there/good.pyc", "rb") as stream:
        data = stream.read()
    print(data[:4] == importlib.util.MAGIC_NUMBER, data[4:8], data[12:16])
    code = marshal.loads(data[16:])
    print(code.co_filename, code.co_names)
    exec(code)
    for mode in py_compile.PycInvalidationMode:
        py_compile.compile("good.py", cfile="c.pyc", invalidation_mode=mode)
        with open("c.pyc", "rb") as stream:
            head = stream.read(16)
        print(mode, head[4:8], head[8:] if mode is not py_compile.PycInvalidationMode.TIMESTAMP else "")
    for optimize in 0, 1, 2:
        print(py_compile.compile("good.py", optimize=optimize))
    try:
        py_compile.compile("bad.py", doraise=True)
    except py_compile.PyCompileError as error:
        print(error, error.exc_type_name, type(error.exc_value).__name__, error.file)
    sys.stderr = sys.stdout
    print(py_compile.compile("bad.py"), py_compile.compile("bad.py", quiet=2))
    os.mkdir("folder.pyc")
    try:
        py_compile.compile("good.py", cfile="folder.pyc")
    except FileExistsError as error:
        print(error)
    try:
        py_compile.compile("missing.py")
    except FileNotFoundError as error:
        print(error)
    os.chdir("/")
