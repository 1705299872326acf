# InstanceNorm: each channel of each sample by itself; pad_sequence: rows of different lengths in one tensor.
import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

a, b = torch.arange(3.0), torch.arange(5.0)
p = pad_sequence([a, b])
print(p, p._version, pad_sequence([a, b], batch_first=True, padding_value=-1.0), sep="\n")
w = torch.ones(2, 3, requires_grad=True)
q = pad_sequence([w, torch.zeros(1, 3)])
q.sum().backward()
print(q.shape, type(q.grad_fn).__name__, w.grad)
for module, shape in ((nn.InstanceNorm1d(2), (2, 2, 4)), (nn.InstanceNorm2d(2, affine=True), (2, 2, 2, 2)),
                      (nn.InstanceNorm2d(2, track_running_stats=True), (3, 2, 2, 2)), (nn.BatchNorm3d(2), (2, 2, 1, 2, 2))):
    x = (torch.arange(float(torch.Size(shape).numel())) ** 2 / 8).view(shape).requires_grad_()
    y = module(x)
    print(module, type(y.grad_fn).__name__, y.shape, y.flatten()[:4])
    (y * y).sum().backward()
    print(sorted(module.state_dict()), x.grad.abs().max() < 1e-2)
for module, shape in ((nn.InstanceNorm1d(3), (2, 3, 1)), (nn.InstanceNorm2d(3), (2, 3)), (nn.BatchNorm3d(3), (2, 3))):
    try:
        module(torch.ones(shape))
    except ValueError as error:
        print(error)
