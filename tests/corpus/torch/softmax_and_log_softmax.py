# softmax sums to one along its axis; log_softmax stays finite
import torch

x = torch.tensor([[1.0, 2.0, 3.0], [1000.0, 1000.0, 1000.0]])
print(torch.softmax(x, dim=1), torch.log_softmax(x, dim=1))
print(torch.softmax(x[:1], 0), x.softmax(-1).sum(-1))
y = torch.tensor([1.0, 2.0], requires_grad=True)
torch.softmax(y, 0)[0].backward()
print(y.grad)
