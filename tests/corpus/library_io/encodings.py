# Text files: encodings, byte order marks, and what cannot be encoded or decoded.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    for encoding in ("utf-8", "utf-8-sig", "latin-1", "utf-16", "utf-16-le", "utf-32", "ascii"):
        try:
            with open(path, "w", encoding=encoding) as file:
                file.write("é!")
                file.write("\n")
            with open(path, "rb") as file:
                raw = file.read()
            with open(path, encoding=encoding) as file:
                print(encoding, raw, ascii(file.read()))
        except UnicodeError as error:
            print(encoding, error)
    with open(path, "wb") as file:
        file.write(b"ok \xff\xfe bad")
    for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
        try:
            print(errors, ascii(open(path, encoding="utf-8", errors=errors).read()))
        except UnicodeDecodeError as error:
            print(errors, error)
    try:
        open(path, encoding="no-such")
    except LookupError as error:
        print(error)
