# clone copies the elements, keeps the order of axes in memory and has a version of its own
import torch

matrix = torch.arange(6).view(2, 3).t()
copy = matrix.clone()
print(copy.stride(), copy.is_contiguous(), copy._version)
copy[0, 0] = -1
print(matrix[0, 0], copy[0, 0])
print(matrix.contiguous().stride())
