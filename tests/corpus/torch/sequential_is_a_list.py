# Sequential: index, slice, length, names, append
from torch import nn

model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
print(len(model), model[0], model[-1], model[1:])
model.append(nn.Sigmoid())
print([name for name, _ in model.named_children()], [type(m).__name__ for m in model])
model[1] = nn.Tanh()
del model[3]
print(model)
try:
    model[7]
except IndexError as error:
    print(error)
