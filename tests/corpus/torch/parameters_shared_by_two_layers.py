# Tied weights: one Parameter in two places is counted once
from torch import nn

encoder, decoder = nn.Linear(3, 2, bias=False), nn.Linear(3, 2, bias=False)
decoder.weight = encoder.weight
model = nn.ModuleDict({"encoder": encoder, "decoder": decoder})
print(len(list(model.parameters())), [name for name, _ in model.named_parameters()], sorted(model.state_dict()))
print(sum(p.numel() for p in model.parameters()))
