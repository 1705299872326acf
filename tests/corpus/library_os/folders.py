# Making, listing, renaming and removing folders and files.
import os
import tempfile

with tempfile.TemporaryDirectory() as base:
    os.chdir(base)
    os.makedirs("a/b/c")
    os.makedirs("a/b", exist_ok=True)
    for name in ("a/one.txt", "a/b/two.txt"):
        with open(name, "w") as file:
            file.write(name)
    print(sorted(os.listdir("a")), os.listdir("a/b/c"))
    os.rename("a/one.txt", "a/b/c/moved.txt")
    os.replace("a/b/two.txt", "a/b/c/moved.txt")
    print(open("a/b/c/moved.txt").read())
    for folder, folders, files in os.walk("a"):
        print(folder, sorted(folders), sorted(files))
    for folder, folders, files in os.walk("a", topdown=False):
        print(folder, folders, files)
    os.remove("a/b/c/moved.txt")
    os.removedirs("a/b/c")
    print(os.listdir("."))
    os.chdir("/")
