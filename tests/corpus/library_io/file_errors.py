# open(): errors with their numbers and texts.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for arguments in (("missing.txt",), ("folder",), ("no/such/file", "w"), ("x", "q"), ("x", "rw"), ("x", ""), ("x", "rbt"),
                      ("x", "U"), ("x", "wb", 0, "utf-8"), ("x", "w", 0), ("x", "r", -1, None, None, "zz"), ("a\0b",)):
        if arguments[0] == "folder":
            os.mkdir("folder")
        try:
            open(*arguments)
        except (OSError, ValueError) as error:
            print(type(error).__name__, error)
    for wrong in (3.5, None, [], b"missing"):
        try:
            open(wrong)
        except (OSError, TypeError) as error:
            print(type(error).__name__, error)
    os.chdir("/")
