# Reading all lines, changing their order, writing them again.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "names")
    with open(path, "w") as file:
        file.writelines(name + "\n" for name in ("Cy", "Ada", "Bo"))
    with open(path) as file:
        names = file.read().splitlines()
    for order in (sorted(names), list(reversed(names)), sorted(names, key=len)):
        with open(path, "w") as file:
            print(*order, sep="\n", file=file)
        with open(path) as file:
            print(file.readlines())
    with open(path) as file:
        first, *rest = file
    print(first, rest)
