# Permissions and links.
import os
import stat
import tempfile

with tempfile.TemporaryDirectory() as base:
    os.chdir(base)
    old = os.umask(0o022)
    open("f", "w").close()
    os.mkdir("d")
    print(stat.filemode(os.stat("f").st_mode), stat.filemode(os.stat("d").st_mode))
    os.chmod("f", 0o640)
    print(oct(stat.S_IMODE(os.stat("f").st_mode)))
    os.link("f", "hard")
    with open("hard", "w") as file:
        file.write("shared")
    print(open("f").read(), os.stat("f").st_nlink, os.path.samefile("f", "hard"))
    os.symlink("d", "to-d")
    print(os.path.isdir("to-d"), os.path.islink("to-d"), os.readlink("to-d"), os.path.realpath("to-d") == os.path.realpath("d"))
    os.remove("to-d")
    os.utime("f", (100, 200))
    print(os.stat("f").st_atime, os.stat("f").st_mtime, os.path.getmtime("f"))
    os.umask(old)
    os.chdir("/")
