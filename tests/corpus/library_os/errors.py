# What os says when it cannot: error classes, numbers, names.
import errno
import os
import tempfile

with tempfile.TemporaryDirectory() as base:
    os.chdir(base)
    os.makedirs("full/inner")
    open("file", "w").close()
    for attempt in (lambda: os.mkdir("full"), lambda: os.rmdir("full"), lambda: os.rmdir("file"), lambda: os.remove("full"),
                    lambda: os.remove("none"), lambda: os.listdir("none"), lambda: os.listdir("file"),
                    lambda: os.rename("none", "other"), lambda: os.stat("none"), lambda: os.chdir("none"),
                    lambda: os.mkdir("none/inner"), lambda: os.rename("file", "full"), lambda: os.makedirs("full/inner")):
        try:
            attempt()
        except OSError as error:
            print(type(error).__name__, errno.errorcode[error.errno], error.filename, error.filename2, error)
    for wrong in (None, 2.5, []):
        try:
            os.stat(wrong)
        except TypeError as error:
            print(error)
    os.chdir("/")
