# losses reduce to a mean, a sum or not at all
import torch
import torch.nn as nn
x, y = torch.tensor([1.0, 2.0, 4.0]), torch.tensor([1.0, 0.0, 0.0])
for kind in (nn.MSELoss, nn.L1Loss, nn.SmoothL1Loss, nn.HuberLoss):
    print(kind.__name__, [kind(reduction=how)(x, y) for how in ("none", "mean", "sum")])
p = torch.tensor([0.9, 0.2, 0.5])
print(nn.BCELoss()(p, y), nn.BCEWithLogitsLoss()(x, y), nn.KLDivLoss(reduction="sum")(p.log(), p), nn.MSELoss())
try:
    nn.MSELoss(reduction="median")(x, y)
except ValueError as error:
    print(error)
