# What may be the file name of a symtable.
import pathlib
import symtable
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *place: print(category.__name__, message)
for name in "text", b"bytes", pathlib.PurePosixPath("path"), bytearray(b"array"), [1], 5, None:
    try:
        table = symtable.symtable("def f(): pass", name, "exec")
    except TypeError as error:
        print(type(error).__name__, error)
    else:
        print(table, table.get_children()[0])
