# graphs and views do not count as Python references
import torch
import sys
x = torch.ones(2, requires_grad=True)
print(sys.getrefcount(x))
view = x.view(2)
result = (x * x).sum()
print(sys.getrefcount(x), sys.getrefcount(view))
keep = [x, x]
print(sys.getrefcount(x), x.view(2)._base is x)
result.backward()
print(sys.getrefcount(x.grad), sys.getrefcount(x))
