# Indices out of range, too many, of the wrong type
import torch

x = torch.arange(6).view(2, 3)
for index in (2, (0, 5), (0, 0, 0), -3, 1.5, "a", ([0, 1], [3, 0]), torch.tensor([True, False, True])):
    try:
        print(x[index])
    except (IndexError, TypeError) as error:
        print(type(error).__name__, str(error).split("\n")[0])
scalar = torch.tensor(3)
for index in (0, -1, (0, 0), slice(None)):
    try:
        print(scalar[index])
    except IndexError as error:
        print(error)
