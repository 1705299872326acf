# arguments that are no tensors get None as gradient
import torch

class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, factor):
        ctx.factor = factor
        return x * factor
    @staticmethod
    def backward(ctx, grad):
        return grad * ctx.factor, None
x = torch.ones(2, requires_grad=True)
Scale.apply(Scale.apply(x, 3), 2).sum().backward()
print(x.grad)
