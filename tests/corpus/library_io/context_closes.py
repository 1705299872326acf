# with closes the file also when the block fails.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    try:
        with open(path, "w") as file:
            file.write("kept")
            raise KeyError("stop")
    except KeyError as error:
        print(error, file.closed)
    print(open(path).read())
    file = open(path)
    try:
        print(file.read(1))
    finally:
        file.close()
    print(file.closed)
