# Learning rates by every scheduler, after each step: constant, linear, polynomial, restarts, in sequence, on a plateau.
import torch
from torch.optim import lr_scheduler as schedules


def optimizer(*rates):
    groups = [{"params": [torch.nn.Parameter(torch.ones(1))], "lr": rate} for rate in rates]
    return torch.optim.SGD(groups, lr=0.1)


def rates_of(make):
    sgd = optimizer(1.0, 0.5)
    schedule = make(sgd)
    rates = [schedule.get_last_lr()]
    for _ in range(6):
        sgd.step()
        schedule.step()
        rates.append([round(rate, 8) for rate in schedule.get_last_lr()])
    return rates


print(rates_of(lambda o: schedules.MultiplicativeLR(o, lambda epoch: 0.5)))
print(rates_of(lambda o: schedules.ConstantLR(o, 0.5, 3)))
print(rates_of(lambda o: schedules.LinearLR(o, 0.25, 1.0, 4)))
print(rates_of(lambda o: schedules.PolynomialLR(o, 4, 2.0)))
print(rates_of(lambda o: schedules.MultiStepLR(o, [2, 4, 4])))
print(rates_of(lambda o: schedules.CosineAnnealingWarmRestarts(o, 2, 2, 0.01)))
sgd = optimizer(1.0)
plateau = schedules.ReduceLROnPlateau(sgd, patience=1, cooldown=1, verbose=True)
for loss in (1, 0.9, 0.9, 0.9, 0.9, 0.95, 0.95, 0.2):
    plateau.step(loss)
    print(round(sgd.param_groups[0]["lr"], 6), plateau.num_bad_epochs, plateau.best, plateau.in_cooldown)
print(sorted(plateau.state_dict()))
