# Each backward adds to grad, until somebody clears it
import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
for _ in range(3):
    (w * w).sum().backward()
    print(w.grad)
first = w.grad
w.grad.zero_()
(w * 3).sum().backward()
print(w.grad is first, w.grad, w.grad._version)
w.grad = None
(w * 3).sum().backward()
print(w.grad is first, w.grad)
