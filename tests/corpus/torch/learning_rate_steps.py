# Schedulers change the rate in the optimizer's groups
import torch

for make in (lambda o: torch.optim.lr_scheduler.StepLR(o, 2, gamma=0.1), lambda o: torch.optim.lr_scheduler.ExponentialLR(o, 0.5),
             lambda o: torch.optim.lr_scheduler.LambdaLR(o, lambda epoch: 1 / (epoch + 1)),
             lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, 4)):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], lr=1.0)
    scheduler = make(optimizer)
    rates = []
    for _ in range(4):
        optimizer.step()
        scheduler.step()
        rates.append(round(optimizer.param_groups[0]["lr"], 6))
    print(type(scheduler).__name__, rates, scheduler.get_last_lr() == [optimizer.param_groups[0]["lr"]])
