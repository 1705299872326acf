# Paths as Windows writes them, taken apart and put together on any machine.
import ntpath
import os

PATHS = ["", "C:\\a\\b.txt", "c:/x/./y/../z", "C:rest", "\\\\server\\share\\dir", "//server/share", "\\\\?\\UNC\\s\\t\\u",
         "a/b\\\\c", "\\root", "..\\..\\up", "C:\\..\\x", ".hidden", "a.tar.gz", "dir.d\\file", b"C:\\bytes/x.y", "~\\me", "C:\\",
         "\\\\only"]
for path in PATHS:
    print(ascii(path))
    for name in "normcase isabs splitdrive split splitext basename dirname normpath ismount".split():
        print("   ", name, ascii(getattr(ntpath, name)(path)))


def say(name, *arguments):
    try:
        print(name, ascii(arguments), ascii(getattr(ntpath, name)(*arguments)))
    except (TypeError, ValueError) as error:
        print(name, ascii(arguments), type(error).__name__, error)


say("join", "C:\\a", "b", "c.txt")
say("join", "C:\\a", "\\b")
say("join", "C:\\a", "D:b", "e")
say("join", "C:\\a", "c:b")
say("join", "\\\\server\\share", "x")
say("join", "a/", "b/", "")
say("join", "a", b"b")
say("join", 3)
say("relpath", "C:\\a\\b\\c", "c:\\A\\x")
say("relpath", "C:\\a", "D:\\a")
say("relpath", "C:\\a", "C:\\a")
say("relpath", "")
say("relpath", "C:\\a", b"C:\\b")
say("commonpath", ["C:\\a\\b", "c:\\A\\c"])
say("commonpath", ["C:\\a", "C:b"])
say("commonpath", ["C:\\a", "D:\\a"])
say("commonpath", [])
say("commonpath", ["a/b/./c", "A\\B\\d"])
say("commonpath", ["a", b"a"])
say("abspath", "C:\\a\\..\\b")
say("realpath", "\\\\s\\t\\..\\u")
os.environ.update(WHERE="place", A_1="one", USERNAME="ann", USERPROFILE="C:\\Users\\ann")
for text in ("%WHERE%\\x", "$WHERE/${A_1}", "%NONE%$NONE${NONE}", "'$WHERE'$WHERE", "$$WHERE%%WHERE", "${WHERE", "100%", b"$A_1",
             "%WHERE%WHERE%", "$", ""):
    say("expandvars", text)
for text in "~", "~\\x", "~ann/y", "~bob\\z", "x~", b"~/b":
    say("expanduser", text)
print(ntpath.curdir, ntpath.pardir, ntpath.sep, ntpath.altsep, ntpath.extsep, ntpath.pathsep, ntpath.defpath, ntpath.devnull)
print(ntpath.__all__)
