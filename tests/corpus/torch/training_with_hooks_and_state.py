# A whole small training: hooks count, the state is saved and comes back
import torch
from torch import nn

torch.manual_seed(3)
model = nn.Sequential(nn.Linear(1, 4), nn.Tanh(), nn.Linear(4, 1))
calls = []
model[1].register_forward_hook(lambda module, args, output: calls.append(tuple(output.shape)))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
x = torch.linspace(-1, 1, 8).view(-1, 1)
saved = {name: value.clone() for name, value in model.state_dict().items()}
losses = []
for step in range(4):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(x), x * 2)
    loss.backward()
    optimizer.step()
    losses.append(round(loss.item(), 4))
print(losses, len(calls), calls[0])
model.load_state_dict(saved)
print(round(nn.functional.mse_loss(model(x), x * 2).item(), 4) == losses[0])
