# a loop that keeps its loss keeps the graph of every step
import torch

x = torch.tensor(1.0, requires_grad=True)
total = 0
for step in range(5):
    total = total + x * step
depth, node = 0, total.grad_fn
while node.next_functions and node.next_functions[0][0] is not None:
    node = node.next_functions[0][0]
    depth += 1
print(depth, total.item(), total.requires_grad)
total.backward()
print(x.grad)
plain = sum((x * step).item() for step in range(5))
print(plain)
