# as_strided looks at a storage with any sizes and strides
import torch

numbers = torch.arange(8)
print(numbers.as_strided((3, 3), (2, 1)))
print(numbers.as_strided((2, 2), (1, 3), 1), numbers.as_strided((4,), (0,)))
try:
    numbers.as_strided((3, 4), (4, 1))
except RuntimeError as error:
    print(type(error).__name__)
