# losses and layers have nodes of their own
import torch
import torch.nn.functional as F
x = torch.full((2, 3), 0.5, requires_grad=True)
target = torch.zeros(2, 3)
classes = torch.tensor([0, 2])
for result in (F.mse_loss(x, target), F.l1_loss(x, target), F.smooth_l1_loss(x, target), F.binary_cross_entropy(x, target),
               F.binary_cross_entropy_with_logits(x, target), F.cross_entropy(x, classes), F.nll_loss(x, classes), F.kl_div(x, target + 1),
               F.gelu(x), F.leaky_relu(x), F.elu(x), F.softplus(x), F.silu(x), F.hardtanh(x), F.logsigmoid(x), F.layer_norm(x, (3,)),
               F.dropout(x, 0.5, False), F.embedding(classes, x.new_zeros(3, 2).requires_grad_()), F.linear(x, torch.ones(1, 3)),
               F.linear(x, torch.ones(1, 3), torch.ones(1)), F.normalize(x), F.huber_loss(x, target), F.batch_norm(x, None, None, training=True)):
    print(result.grad_fn.name() if result.grad_fn else None, tuple(result.shape))
