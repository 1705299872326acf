"""torch.save and torch.load: pickles in which tensors that share a storage still share it when they are read.

The files are the engine's own, not PyTorch's archives.
"""
import pickle

from torch._types import Storage


class _Pickler(pickle.Pickler):
    def __init__(self, file, protocol):
        super().__init__(file, protocol)
        self.storages = []

    def persistent_id(self, obj):
        if not isinstance(obj, Storage):
            return None
        for number, storage in enumerate(self.storages):
            if storage is obj._untyped:
                return number, str(obj.dtype)[6:], None
        self.storages.append(obj._untyped)
        return len(self.storages) - 1, str(obj.dtype)[6:], obj.tolist()


class _Unpickler(pickle.Unpickler):
    def __init__(self, file):
        super().__init__(file)
        self.storages = {}

    def persistent_load(self, place):
        from torch._utils import _storage_of
        number, dtype, values = place
        if values is not None:
            self.storages[number] = _storage_of(dtype, values)
        storage = self.storages[number]
        if str(storage.dtype)[6:] != dtype:
            raise NotImplementedError("Heapscope does not support torch.load of a storage with two dtypes")
        return storage


def save(obj, f, pickle_module=pickle, pickle_protocol=2, _use_new_zipfile_serialization=True):
    if hasattr(f, "write"):
        _Pickler(f, pickle_protocol).dump(obj)
        return
    with open(f, "wb") as file:
        _Pickler(file, pickle_protocol).dump(obj)


def load(f, map_location=None, pickle_module=pickle, *, weights_only=False, **pickle_load_args):
    if hasattr(f, "read"):
        return _Unpickler(f).load()
    with open(f, "rb") as file:
        return _Unpickler(file).load()
