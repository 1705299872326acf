# train, eval, apply, children, modules, zero_grad, double
import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.Dropout(), nn.Linear(2, 1)))
print([m.training for m in model.modules()], [type(m).__name__ for m in model.children()])
model.eval()
print([m.training for m in model.modules()], [name for name, _ in model.named_modules()])
model.apply(lambda m: nn.init.constant_(m.weight, 0.5) if isinstance(m, nn.Linear) else None)
print(model[0].weight, next(model.double().parameters()).dtype, model.get_submodule("1.1"))
model(torch.ones(1, 2, dtype=torch.float64)).sum().backward()
model.zero_grad()
print([p.grad.tolist() for p in model.parameters()])
