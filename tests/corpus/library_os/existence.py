# exists, isfile, isdir, getsize, islink, access on what is there and what is not.
import os
import tempfile

with tempfile.TemporaryDirectory() as base:
    os.chdir(base)
    with open("file", "wb") as file:
        file.write(b"12345")
    os.mkdir("folder")
    os.symlink("file", "link")
    os.symlink("nowhere", "broken")
    for name in ("file", "folder", "link", "broken", "none", "file/x"):
        print(name, os.path.exists(name), os.path.lexists(name), os.path.isfile(name), os.path.isdir(name),
              os.path.islink(name), os.access(name, os.R_OK))
    print(os.path.getsize("file"), os.stat("link").st_size, os.readlink("link"), os.path.samefile("file", "link"))
    with os.scandir(".") as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            print(entry, entry.name, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink())
    os.chdir("/")
