# mse_loss, l1_loss, smooth_l1_loss, huber_loss and their gradients
import torch
import torch.nn.functional as F

target = torch.tensor([0.0, 0.0, 0.0])
for loss in (F.mse_loss, F.l1_loss, F.smooth_l1_loss, F.huber_loss):
    x = torch.tensor([0.5, -2.0, 0.0], requires_grad=True)
    value = loss(x, target)
    value.backward()
    print(loss.__name__, value.item(), x.grad)
