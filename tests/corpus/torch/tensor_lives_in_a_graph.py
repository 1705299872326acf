# a tensor that only a graph holds is the same object when it comes back
import torch

x = torch.ones(2, requires_grad=True)
x.label = "leaf"
number = id(x)
y = x * 2
del x
leaf = y.grad_fn.next_functions[0][0].variable
print(id(leaf) == number, leaf.label)
y.sum().backward()
print(leaf.grad)
