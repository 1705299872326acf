# both uses of a leaf end in the same AccumulateGrad
import torch

a = torch.ones(1, requires_grad=True)
b = a * 2
c = a * 3
first, second = b.grad_fn.next_functions[0][0], c.grad_fn.next_functions[0][0]
print(first is second, first.variable is a, type(first).__name__, b.grad_fn.next_functions[1])
