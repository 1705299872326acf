# a view reads and writes the owner's storage; its offset and strides count elements
import torch

grid = torch.arange(12).view(3, 4)
column = grid[:, 1]
block = grid[1:, ::2]
print(column, column.stride(), column.storage_offset(), column.is_contiguous())
print(block, block.stride(), block.storage_offset())
block[0, 1] = -5
print(grid)
print(column.data_ptr() - grid.data_ptr(), block.storage().data_ptr() == grid.storage().data_ptr())
