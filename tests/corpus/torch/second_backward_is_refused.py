# the saved tensors are freed by backward unless retain_graph
import torch

x = torch.ones(2, requires_grad=True)
y = (x * x).sum()
y.backward(retain_graph=True)
y.backward()
print(x.grad)
try:
    y.backward()
except RuntimeError as error:
    print(error)
z = (x + 1).sum()
z.backward()
z.backward()
print(x.grad)
