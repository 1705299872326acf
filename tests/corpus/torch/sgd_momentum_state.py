# momentum keeps a buffer for each parameter in the optimizer's state
import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)
for step in range(3):
    optimizer.zero_grad()
    (w * 2).sum().backward()
    optimizer.step()
    print(step, w.item(), optimizer.state[w]["momentum_buffer"])
print(optimizer.state_dict()["state"], list(optimizer.state_dict()["param_groups"][0]))
nesterov = torch.optim.SGD([w], lr=0.1, momentum=0.9, nesterov=True, weight_decay=0.5)
nesterov.step()
print(w)
