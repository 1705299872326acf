# A tensor hook's handle removes it; the hook sees each gradient once
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
seen = []
handle = x.register_hook(lambda grad: seen.append(grad.tolist()))
(x * 3).sum().backward()
handle.remove()
(x * 5).sum().backward()
print(seen, x.grad)
