# an assigned gradient must have the shape and dtype of the tensor
import torch

w = torch.ones(2, requires_grad=True)
w.grad = torch.full((2,), 5.0)
print(w.grad)
for wrong in (torch.ones(3), torch.ones(2, dtype=torch.float64), 1.0):
    try:
        w.grad = wrong
    except (RuntimeError, TypeError) as error:
        print(error)
