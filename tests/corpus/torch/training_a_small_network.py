# a network with one hidden layer learns exclusive or
import torch
import torch.nn as nn
torch.manual_seed(1)
net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
losses = []
for step in range(60):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(net(x), y)
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
print(losses[0] > losses[-1], losses[-1] < 0.2, len(losses), type(losses[0]).__name__)
