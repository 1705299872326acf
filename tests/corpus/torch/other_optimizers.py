# AdamW, RMSprop and Adagrad step in their own ways
import torch

for kind in (torch.optim.AdamW, torch.optim.RMSprop, torch.optim.Adagrad):
    w = torch.tensor([1.0, -2.0], requires_grad=True)
    optimizer = kind([w], lr=0.1)
    for _ in range(2):
        optimizer.zero_grad()
        (w ** 2).sum().backward()
        optimizer.step()
    print(kind.__name__, w)
