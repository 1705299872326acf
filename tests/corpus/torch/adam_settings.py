# Adam with betas, weight decay, amsgrad
import torch

for settings in (dict(), dict(betas=(0.5, 0.9)), dict(weight_decay=0.1), dict(amsgrad=True)):
    p = torch.nn.Parameter(torch.tensor([1.0, -2.0]))
    optimizer = torch.optim.Adam([p], lr=0.1, **settings)
    for _ in range(3):
        optimizer.zero_grad()
        (p ** 3).sum().backward()
        optimizer.step()
    print(settings, p.data)
print(sorted(optimizer.state[p].keys()))
