# SGD with weight decay, momentum, nesterov, dampening: three steps each
import torch

for settings in (dict(weight_decay=0.1), dict(momentum=0.9), dict(momentum=0.9, nesterov=True), dict(momentum=0.5, dampening=0.5)):
    p = torch.nn.Parameter(torch.tensor([1.0, -2.0]))
    optimizer = torch.optim.SGD([p], lr=0.1, **settings)
    for _ in range(3):
        optimizer.zero_grad()
        (p ** 2).sum().backward()
        optimizer.step()
    print(settings, p.data)
