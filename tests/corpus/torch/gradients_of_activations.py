# gradients of element-wise functions
import torch

def gradient(function):
    x = torch.tensor([-2.0, -0.5, 0.5, 2.0], requires_grad=True)
    function(x).sum().backward()
    return x.grad
import torch.nn.functional as F
for name, function in (("relu", torch.relu), ("sigmoid", torch.sigmoid), ("tanh", torch.tanh), ("exp", torch.exp), ("abs", torch.abs), ("sin", torch.sin),
                       ("leaky", F.leaky_relu), ("elu", F.elu), ("gelu", F.gelu), ("silu", F.silu), ("softplus", F.softplus), ("clamp", lambda x: x.clamp(-1, 1)),
                       ("square", torch.square), ("cube", lambda x: x ** 3), ("recip", lambda x: 1 / x), ("logsigmoid", F.logsigmoid), ("softmax", lambda x: (x.softmax(0) * x))):
    print(name, gradient(function))
