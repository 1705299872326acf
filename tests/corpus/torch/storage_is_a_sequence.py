# a typed storage can be read and written by index
import torch

numbers = torch.tensor([[1, 2], [3, 4]])
store = numbers.storage()
print(store.tolist(), store[2], len(store), list(store))
store[0] = 10
print(numbers)
