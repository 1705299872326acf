# the instructions of pickles have names in pickle
import pickle
import os

names = [name for name in pickle.__all__ if name.isupper() or name[:-1].isupper()]
print(len(names))
print({name: getattr(pickle, name) for name in sorted(names) if isinstance(getattr(pickle, name), bytes)})
print(pickle.dumps([1, 'a'], 0).startswith(pickle.MARK), pickle.dumps(None, 2) == pickle.PROTO + b'\2' + pickle.NONE + pickle.STOP)
print(pickle.encode_long(0), pickle.encode_long(-129), pickle.decode_long(b'\x7f\xff'), pickle.decode_long(b''))
