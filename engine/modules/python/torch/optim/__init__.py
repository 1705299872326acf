"""torch.optim: steps down the gradient."""
from torch.optim.optimizer import Optimizer
from torch.optim.sgd import SGD
from torch.optim.adam import Adam, AdamW
from torch.optim.rmsprop import Adagrad, RMSprop
from torch.optim.adamax import Adadelta, Adamax, RAdam
from torch.optim import lr_scheduler


def __getattr__(name):
    if name in ('NAdam', 'LBFGS'):
        from importlib import import_module
        return getattr(import_module('torch.optim.' + name.lower()), name)
    raise AttributeError(f"module 'torch.optim' has no attribute {name!r}")
