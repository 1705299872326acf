# tensors print their grad_fn or requires_grad
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
print(x, x * 2, (x * 2).detach(), x.sum(), x[0], x.view(2, 1))
with torch.no_grad():
    print(x, x * 2)
print(torch.nn.Parameter(torch.ones(1)), torch.tensor([[1.0]], requires_grad=True, dtype=torch.float64))
