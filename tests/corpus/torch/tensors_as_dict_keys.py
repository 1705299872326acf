# tensors are hashed by identity, == compares elements
import torch

a, b = torch.tensor([1]), torch.tensor([1])
table = {a: "a", b: "b"}
print(len(table), table[a], a in table, hash(a) == id(a), (a == b).item(), a is b)
print(len({a, b, a}), [a] == [a], a in [b])
