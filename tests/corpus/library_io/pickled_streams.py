# StringIO and BytesIO can be pickled and copied with their positions.
import copy
import io
import pickle

for stream in (io.StringIO("hello\nworld"), io.BytesIO(b"hello\nworld")):
    stream.readline()
    twin = pickle.loads(pickle.dumps(stream))
    print(type(twin).__name__, twin.tell(), twin.read(), stream.read(), copy.copy(stream).getvalue())
