# autograd.Function defines forward and backward
import torch

class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x ** 3
    @staticmethod
    def backward(ctx, grad):
        x, = ctx.saved_tensors
        return grad * 3 * x ** 2
x = torch.tensor([1.0, 2.0], requires_grad=True)
y = Cube.apply(x)
print(y.detach(), y.requires_grad)
y.sum().backward()
print(x.grad)
print(Cube.apply(torch.tensor(2.0)).requires_grad)
