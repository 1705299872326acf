# unfold gives overlapping windows over one storage
import torch

signal = torch.arange(6)
windows = signal.unfold(0, 3, 1)
print(windows, windows.stride())
signal[2] = 50
print(windows)
