# What a scheduler counts and warns of: steps before the optimizer's, get_lr() outside, verbose rates, its state.
import warnings
import torch
from torch.optim import lr_scheduler as schedules

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    sgd = torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], lr=1.0)
    schedule = schedules.StepLR(sgd, 2, gamma=0.5, verbose=True)
    schedule.step()
    sgd.step()
    schedule.step()
    print(schedule.get_lr(), schedule.get_last_lr())
    schedule.step(7)
for warning in seen:
    print(warning.category.__name__, str(warning.message).split(". ")[0])
print(schedule.state_dict(), sgd._step_count)
other = schedules.StepLR(torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], lr=1.0), 5)
other.load_state_dict(schedule.state_dict())
print(other.last_epoch, other.step_size, other.get_last_lr())
print(schedules.LambdaLR(sgd, lambda epoch: 0.5).state_dict())
for wrong in (lambda: schedules.StepLR("sgd", 1), lambda: schedules.LambdaLR(sgd, [abs, abs]), lambda: schedules.ConstantLR(sgd, 2),
              lambda: schedules.ReduceLROnPlateau(sgd, "best"), lambda: schedules.ReduceLROnPlateau(sgd, factor=1.5),
              lambda: schedules.CosineAnnealingWarmRestarts(sgd, 0)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
