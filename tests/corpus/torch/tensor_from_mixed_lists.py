# tensor() infers the dtype from all elements and copies
import torch

data = [[1, 2.5], [True, 4]]
x = torch.tensor(data)
data[0][0] = 100
print(x, torch.tensor([True, 2]), torch.tensor([1, 2], dtype=torch.float16), torch.tensor(range(3)), torch.tensor(((1,), (2,))))
print(torch.tensor([]), torch.tensor([[], []]).shape, torch.tensor([torch.tensor(1), torch.tensor(2.5)]))
for wrong in ([[1, 2], [3]], ["a"], None, [[1], 2]):
    try:
        torch.tensor(wrong)
    except (ValueError, TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
