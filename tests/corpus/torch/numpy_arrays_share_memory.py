# from_numpy and numpy() share memory, torch.tensor copies
import torch
import numpy as np
array = np.arange(4.0)
shared, copied = torch.from_numpy(array), torch.tensor(array)
array[0] = 100
shared[1] = 200
print(array, shared, copied, shared.dtype)
back = shared.numpy()
shared.mul_(2)
print(back, type(back).__name__, back.dtype, torch.as_tensor(array).data_ptr() == shared.data_ptr())
print(torch.tensor(np.float32(1.5)), torch.tensor(np.int64(3)), torch.from_numpy(np.array([[1, 2], [3, 4]])).t())
