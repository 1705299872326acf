# Dropout does nothing in eval mode and scales in training
import torch
import torch.nn as nn
drop = nn.Dropout(0.5)
x = torch.ones(1000)
kept = drop(x)
print(sorted(set(kept.tolist())), drop.training, drop)
drop.eval()
print(drop(x) is x, drop(x).sum())
try:
    nn.Dropout(1.5)
except ValueError as error:
    print(error)
