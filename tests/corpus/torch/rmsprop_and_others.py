# RMSprop, Adagrad or AdamW: three steps downhill
import torch

for make in (lambda p: torch.optim.RMSprop([p], lr=0.1), lambda p: torch.optim.AdamW([p], lr=0.1, weight_decay=0.1),
             lambda p: torch.optim.RMSprop([p], lr=0.1, momentum=0.9, centered=True)):
    p = torch.nn.Parameter(torch.tensor([1.0, -2.0]))
    optimizer = make(p)
    for _ in range(3):
        optimizer.zero_grad()
        (p ** 2).sum().backward()
        optimizer.step()
    print(type(optimizer).__name__, p.data)
