# CyclicLR goes up and down again and again, OneCycleLR once; momentum goes the other way.
import torch
from torch.optim import SGD, Adam, lr_scheduler


def run(optimizer, schedule, steps=8):
    for _ in range(steps):
        group = optimizer.param_groups[0]
        print(schedule.get_last_lr(), group.get("momentum"), group.get("betas"))
        optimizer.step()
        schedule.step()


def sgd(**more):
    return SGD([torch.nn.Parameter(torch.ones(1))], 0.1, **more)


o = sgd(momentum=0.9)
run(o, lr_scheduler.OneCycleLR(o, 0.5, total_steps=9))
o = Adam([torch.nn.Parameter(torch.ones(1))], 0.1)
run(o, lr_scheduler.OneCycleLR(o, 0.5, epochs=2, steps_per_epoch=5, anneal_strategy="linear", three_phase=True))
for settings in (dict(step_size_up=2, mode="triangular2"), dict(step_size_up=3, step_size_down=1, mode="exp_range", gamma=0.9),
                 dict(step_size_up=2, scale_fn=lambda x: 1 / x)):
    o = sgd(momentum=0.9)
    run(o, lr_scheduler.CyclicLR(o, 0.01, 0.1, **settings))
o = sgd()
run(o, lr_scheduler.ChainedScheduler([lr_scheduler.ConstantLR(o, 0.1, 2), lr_scheduler.ExponentialLR(o, 0.9)]), 5)
for make in (lambda: lr_scheduler.OneCycleLR(sgd(), 0.1), lambda: lr_scheduler.OneCycleLR(sgd(), 0.1, total_steps=-1),
             lambda: lr_scheduler.OneCycleLR(sgd(), [0.1, 0.2], 5), lambda: lr_scheduler.CyclicLR(sgd(), 0.1, 0.2, mode="q")):
    try:
        make()
    except ValueError as error:
        print(error)
