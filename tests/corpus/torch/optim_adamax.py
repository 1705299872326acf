# Adadelta, Adamax and RAdam step by step: values, state, what they print, and the settings that they refuse.
import torch
from torch import optim

makers = (lambda p: optim.Adadelta(p), lambda p: optim.Adadelta(p, lr=0.5, rho=0.8, weight_decay=0.1, maximize=True),
          lambda p: optim.Adamax(p), lambda p: optim.Adamax(p, lr=0.1, weight_decay=0.01),
          lambda p: optim.RAdam(p, lr=0.1), lambda p: optim.RAdam(p, weight_decay=0.1))
for make in makers:
    p = torch.nn.Parameter(torch.tensor([0.5, -1.0, 2.0]))
    opt = make([p])
    for _ in range(9):
        opt.zero_grad()
        loss = (p * p - p * torch.tensor([1.0, 2.0, 3.0])).sum()
        loss.backward()
        opt.step()
    print(opt)
    print(p.tolist(), loss.item())
    print({k: v.tolist() if torch.is_tensor(v) else v for k, v in opt.state_dict()["state"][0].items()})
for wrong in (lambda: optim.Adamax([p], lr=-1), lambda: optim.RAdam([p], betas=(1.0, 0.9)), lambda: optim.Adadelta([p], rho=2),
              lambda: optim.Adamax([p], eps=-1), lambda: optim.RAdam([p], weight_decay=-1)):
    try:
        wrong()
    except ValueError as error:
        print(error)
