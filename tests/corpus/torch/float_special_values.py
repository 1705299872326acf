# infinities and not-a-numbers in comparisons, maxima and tests
import torch

x = torch.tensor([float("nan"), float("inf"), -1.0])
print(x.isnan(), x.isinf(), torch.isfinite(x), x == x, x.max(), x.nan_to_num(0.0, 9.0))
print(torch.maximum(x, torch.zeros(3)), x.sum(), torch.tensor([1.0]) / 0, torch.tensor([0.0]) / 0)
