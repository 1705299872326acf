# An index out of range: the dimension in the text is the position in the key, the size is that of the axis.
import torch

tensor = torch.arange(12).view(2, 3, 2)
KEYS = {"[5]": 5, "[0, 3]": (0, 3), "[None, 5]": (None, 5), "[..., 2]": (..., 2), "[:, 0, 9]": (slice(None), 0, 9),
        "[[0, 1], 7]": ([0, 1], 7), "[1, None, -4]": (1, None, -4), "[0, 0, 0, 0]": (0, 0, 0, 0)}
for text, key in KEYS.items():
    try:
        print(text, tensor[key])
    except IndexError as error:
        print(text, "->", error)
try:
    tensor[0] = torch.ones(1, 4)
except RuntimeError as error:
    print(error)
tensor[0] = torch.zeros(1, 1, 2)
print(tensor.tolist())
