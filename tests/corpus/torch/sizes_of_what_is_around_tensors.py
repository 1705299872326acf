# getsizeof of a tensor says nothing of its elements; that of a storage does.
import sys

import torch

t = torch.arange(6.0)
sizes = (t, t[2:], torch.zeros(1000), t.storage(), torch.zeros(1000).storage(), t.shape, torch.Size([1, 2, 3]), t.dtype, t.stride(),
         iter(t), torch.nn.Parameter(t))
print([sys.getsizeof(x) for x in sizes], t.__sizeof__(), t.element_size() * t.nelement(), t.storage().nbytes())
