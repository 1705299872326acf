# A shelf keeps pickled values in a mapping or in files; with writeback changes of values are kept too.
import os
import shelve
import tempfile

plain = {}
with shelve.Shelf(plain) as shelf:
    shelf["one"] = [1, 2]
    shelf["one"].append(3)
    shelf["two"] = {"a": (1, 2)}
    print(shelf["one"], sorted(shelf), len(shelf), "one" in shelf, shelf.get("three", "none"), sorted(plain))
    del shelf["two"]
    print(list(shelf.items()))
try:
    shelf["one"]
except ValueError as error:
    print(error)
print(repr(shelf.dict), plain.keys())

with shelve.Shelf({}, writeback=True) as shelf:
    shelf["list"] = []
    shelf["list"].append("kept")
    shelf.sync()
    print(shelf["list"], shelf.cache)

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "data")
    from dbm import dumb
    database = dumb.open(path, "c")
    database["key"] = "value"
    database[b"bytes"] = b"x" * 600
    print(sorted(database.keys()), database["key"], len(database), b"no" in database)
    database.close()
    print(database.sync())
    with open(path + ".dir") as index:
        print(index.read())
    try:
        database["key"]
    except OSError as error:
        print(error)
    with dumb.open(path, "r") as database:
        print(len(database["bytes"]), dict(database)[b"key"])
        try:
            database["key"] = "other"
        except OSError as error:
            print(error)
    shelf = shelve.Shelf(dumb.open(path, "n"), protocol=2)
    shelf["numbers"] = list(range(5))
    shelf.close()
    shelf = shelve.Shelf(dumb.open(path, "w"))
    print(shelf["numbers"], list(shelf))
    shelf.close()
    import dbm
    print(dbm.whichdb(path), dbm.whichdb(os.path.join(folder, "none")), sorted(os.listdir(folder)))
for flag in ("x", "rw"):
    try:
        dumb.open("never", flag)
    except ValueError as error:
        print(error)
try:
    dbm.open("/no/such/file", "r")
except dbm.error as error:
    print(error)
