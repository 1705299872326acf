# from_numpy and numpy() share memory, torch.tensor copies
import numpy as np
import torch

a = np.arange(3.0)
shared, copied = torch.from_numpy(a), torch.tensor(a)
a[0] = 99
print(shared, copied, shared.dtype)
shared[1] = -1
print(a, shared.numpy() is a, np.shares_memory(shared.numpy(), a))
t = torch.zeros(2, 3)
t.numpy()[:] = 5
print(t, t.t().numpy().strides, torch.as_tensor(a).data_ptr() == shared.data_ptr())
for bad in (lambda: torch.from_numpy([1, 2]), lambda: torch.from_numpy(np.array(["a"])), lambda: torch.from_numpy(a[::-1]),
            lambda: torch.from_numpy(np.zeros(2, dtype=np.uint16))):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
