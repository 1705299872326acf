# dump and load use files; a Pickler remembers what it wrote.
import io
import pickle

stream = io.BytesIO()
pickle.dump({"first": 1}, stream)
pickle.dump([2, 3], stream, protocol=2)
stream.seek(0)
print(pickle.load(stream), pickle.load(stream))
try:
    pickle.load(stream)
except EOFError as error:
    print("end:", error)

class Database(pickle.Pickler):
    def persistent_id(self, obj):
        return f"row {obj[1]}" if isinstance(obj, tuple) and obj[:1] == ("row",) else None

class Reader(pickle.Unpickler):
    def persistent_load(self, pid):
        return f"<{pid}>"

stream = io.BytesIO()
Database(stream).dump([("row", 7), "plain"])
print(Reader(io.BytesIO(stream.getvalue())).load())
try:
    pickle.loads(stream.getvalue())
except pickle.UnpicklingError as error:
    print(error)
