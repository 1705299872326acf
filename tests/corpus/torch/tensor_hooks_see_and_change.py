# a hook sees the gradient of its tensor and may replace it
import torch

x = torch.ones(2, requires_grad=True)
y = x * 2
seen = []
handle = y.register_hook(lambda grad: seen.append(grad.tolist()))
y.sum().backward(retain_graph=True)
leaf = x.register_hook(lambda grad: grad * 100)
x.grad = None
y.sum().backward()
print(seen, x.grad)
handle.remove()
leaf.remove()
x.grad = None
(x * 2).sum().backward()
print(seen, x.grad)
