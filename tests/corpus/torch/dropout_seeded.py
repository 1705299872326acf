# Dropout with a seed: which elements fall, and how the others grow
import torch
from torch import nn

torch.manual_seed(0)
drop = nn.Dropout(0.5)
print(drop(torch.ones(8)))
torch.manual_seed(0)
print(nn.functional.dropout(torch.ones(8), p=0.25))
drop.eval()
print(drop(torch.ones(3)), nn.functional.dropout(torch.ones(3), training=False))
try:
    nn.Dropout(1.5)
except ValueError as error:
    print(error)
