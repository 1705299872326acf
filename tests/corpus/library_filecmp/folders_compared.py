# filecmp: files compared by a shallow look and by contents, lists of files, two folders side by side and their report.
import filecmp
import os
import tempfile

os.chdir(tempfile.mkdtemp())


def write(name, text, when=None):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w") as file:
        file.write(text)
    if when is not None:
        os.utime(name, (when, when))


for side in "left", "right":
    write(f"{side}/same.txt", "equal")
    write(f"{side}/other.txt", side)
    write(f"{side}/deep/inside.txt", "x" * len(side))
    write(f"{side}/deep/deeper/end.txt", "end")
    write(f"{side}/only_{side}.txt", "")
    write(f"{side}/__pycache__/ignored", side)
os.makedirs("left/mixed")
write("right/mixed", "a file here")
write("early", "abc", 1000)
write("trick", "xyz", 1000)
print(filecmp.cmp("early", "trick"), filecmp.cmp("early", "trick", shallow=False))
print(filecmp.cmp("left/same.txt", "right/same.txt", shallow=False), filecmp.cmp("left", "right"))
print(filecmp.cmpfiles("left", "right", ["same.txt", "other.txt", "only_left.txt", "mixed"], shallow=False))
pair = filecmp.dircmp("left", "right")
print(pair.left_list, pair.right_list)
print(sorted(pair.common), pair.left_only, pair.right_only)
print(sorted(pair.common_dirs), sorted(pair.common_files), pair.common_funny)
print(pair.same_files, pair.diff_files, pair.funny_files)
print(list(pair.subdirs), type(pair.subdirs["deep"]).__name__)
pair.report()
print("---")
pair.report_full_closure()
print(filecmp.dircmp("left", "right", ignore=["same.txt"], hide=["deep"]).left_list)
try:
    pair.nothing
except AttributeError as error:
    print("AttributeError", error)
filecmp.clear_cache()
print(filecmp.DEFAULT_IGNORES)
