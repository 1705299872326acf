# shutil: copying, moving and removing files and whole trees.
import os
import shutil
import tempfile

with tempfile.TemporaryDirectory() as base:
    os.chdir(base)
    os.makedirs("src/inner")
    for name in ("src/a.txt", "src/inner/b.txt", "src/skip.tmp"):
        with open(name, "w") as file:
            file.write(name)
    print(shutil.copy("src/a.txt", "copy.txt"), open("copy.txt").read())
    print(shutil.copytree("src", "dst", ignore=shutil.ignore_patterns("*.tmp")))
    for folder, folders, files in os.walk("dst"):
        print(folder, sorted(folders), sorted(files))
    print(shutil.move("copy.txt", "dst"), os.path.exists("copy.txt"))
    shutil.rmtree("dst")
    print(sorted(os.listdir(".")))
    for attempt in (lambda: shutil.rmtree("none"), lambda: shutil.copyfile("src/a.txt", "src/a.txt"),
                    lambda: shutil.copy("none", "x"), lambda: shutil.move("src", "src/inner")):
        try:
            attempt()
        except OSError as error:
            print(type(error).__name__, error)
    os.chdir("/")
