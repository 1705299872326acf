# Opening a file is told to audit hooks.
import os
import sys

path = "audited.txt"
told = []
sys.addaudithook(lambda event, args: told.append(args) if event == "open" else None)
open(path, "w").close()
open(path).close()
try:
    open("does not exist.txt", "rb")
except OSError:
    pass
os.close(os.open(path, os.O_RDONLY))
print(*told, sep="\n")
os.remove(path)
