"""torch.nn: parameters and modules."""
from torch.nn.parameter import Parameter, UninitializedParameter
from torch.nn.modules import *
from torch.nn import functional, init, modules, utils


def __getattr__(name):
    if name in ("Transformer", "Conv3d", "DataParallel"):
        raise NotImplementedError(f"Heapscope does not support torch.nn.{name}")
    raise AttributeError(f"module 'torch.nn' has no attribute '{name}'")
