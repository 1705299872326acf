# A tensor that C++ holds too (a graph's leaf, a view's base) shows nothing to PyTorch's collector; here it always shows its parts.
import gc

import torch


def parts(tensor):
    return sorted(type(each).__name__ for each in gc.get_referents(tensor))


leaf = torch.zeros(3, requires_grad=True)
print(parts(leaf))
result = leaf * 2
print(parts(leaf), parts(result))
base = torch.zeros(2)
view = base.view(2)
print(parts(base), parts(view))
