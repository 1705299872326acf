"""torch.utils: handles of hooks, data sets."""
from torch.utils import hooks


def __getattr__(name):
    if name == "data":
        import importlib
        return importlib.import_module("torch.utils.data")
    raise AttributeError(f"module 'torch.utils' has no attribute '{name}'")
