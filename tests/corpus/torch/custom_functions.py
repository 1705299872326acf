# Operations with a gradient of one's own: their names in the graph.
import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, grad):
        x, = ctx.saved_tensors
        return 2 * x * grad


x = torch.tensor([1.0, 3.0], requires_grad=True)
y = Square.apply(x)
print(y, y.grad_fn.name(), type(y.grad_fn))
print(type(Square.apply(x).grad_fn) is type(y.grad_fn))
y.sum().backward()
print(x.grad)
groups = torch.nn.GroupNorm(2, 4)
out = groups(torch.arange(8.0).view(1, 4, 2))
print(out.grad_fn.name(), [f[0].name() for f in out.grad_fn.next_functions if f[0] is not None])
out.square().sum().backward()
print(groups.bias.grad, groups)
