# grad_fn objects point to those of the operands, leaves have AccumulateGrad
import torch

a = torch.ones(2, requires_grad=True)
b = torch.ones(2)
c = (a * b + a).sum()
def show(node, depth=0):
    print("  " * depth + (node.name() if node else "None"))
    if node:
        for following, number in node.next_functions:
            show(following, depth + 1)
show(c.grad_fn)
print(c.grad_fn is c.grad_fn, c.grad_fn.next_functions[0][1])
