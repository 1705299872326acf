# assigning a tensor that requires gradients makes the target part of the graph
import torch

source = torch.tensor([1.0, 2.0], requires_grad=True)
target = torch.zeros(4)
target[1:3] = source * 3
print(target, target.requires_grad)
(target * torch.tensor([1.0, 2.0, 3.0, 4.0])).sum().backward()
print(source.grad)
