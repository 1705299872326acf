# Adam keeps running moments; its first step has the size of the learning rate
import torch

w = torch.tensor([1.0, -1.0], requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.1)
for step in range(3):
    optimizer.zero_grad()
    (w ** 2).sum().backward()
    optimizer.step()
    print(w)
state = optimizer.state[w]
print(sorted(state), state["step"], state["exp_avg"], state["exp_avg_sq"])
print(optimizer)
