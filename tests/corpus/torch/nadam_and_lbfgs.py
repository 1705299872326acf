# NAdam looks one step of its momentum ahead; LBFGS calls its closure several times in a step.
import torch

w = torch.nn.Parameter(torch.tensor([1.0, -2.0, 0.5]))
optimizer = torch.optim.NAdam([w], lr=0.1, weight_decay=0.1)
for _ in range(4):
    optimizer.zero_grad()
    (w * w).sum().backward()
    optimizer.step()
    print(w.data)
print(sorted(optimizer.state[w]), optimizer)
w = torch.nn.Parameter(torch.tensor([2.0, -1.0]))
optimizer = torch.optim.LBFGS([w], lr=0.5, max_iter=4, history_size=3)
calls = []


def closure():
    optimizer.zero_grad()
    loss = ((w - 1) ** 4).sum()
    loss.backward()
    calls.append(round(loss.item(), 4))
    return loss


for _ in range(3):
    print(round(optimizer.step(closure).item(), 4), [round(x, 3) for x in w.tolist()])
print(calls, optimizer.state[w]["func_evals"], optimizer.state[w]["n_iter"])
for make in (lambda: torch.optim.NAdam([w], lr=-1), lambda: torch.optim.NAdam([w], momentum_decay=-1),
             lambda: torch.optim.LBFGS([{"params": [w]}, {"params": []}])):
    try:
        make()
    except ValueError as error:
        print(error)
