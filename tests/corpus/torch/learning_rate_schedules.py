# schedulers change the learning rate in param_groups
import torch

from torch.optim import SGD, lr_scheduler
def rates(make):
    optimizer = SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    scheduler = make(optimizer)
    found = []
    for _ in range(5):
        found.append(round(optimizer.param_groups[0]["lr"], 4))
        optimizer.step()
        scheduler.step()
    return found
print(rates(lambda o: lr_scheduler.StepLR(o, 2, 0.5)), rates(lambda o: lr_scheduler.ExponentialLR(o, 0.9)))
print(rates(lambda o: lr_scheduler.LambdaLR(o, lambda epoch: 1 / (epoch + 1))), rates(lambda o: lr_scheduler.CosineAnnealingLR(o, 4)), rates(lambda o: lr_scheduler.MultiStepLR(o, [1, 3], 0.1)))
