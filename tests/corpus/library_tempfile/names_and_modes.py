# Temporary names, prefixes and folders within folders.
import os
import tempfile

with tempfile.TemporaryDirectory(prefix="outer-", suffix="-dir") as outer:
    name = os.path.basename(outer)
    print(name.startswith("outer-"), name.endswith("-dir"))
    inner = tempfile.mkdtemp(dir=outer)
    with tempfile.NamedTemporaryFile("w", dir=inner, delete=False) as file:
        file.write("kept")
    print(os.path.dirname(file.name) == inner, open(file.name).read(), len(os.listdir(inner)))
    with tempfile.NamedTemporaryFile() as gone:
        print(type(gone).__name__, gone.mode, gone.write(b"x"))
    print(os.path.exists(gone.name))
print(os.path.exists(inner))
