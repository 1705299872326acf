# Losses of margins and distances: ranking, hinge, triplets, Poisson, Gaussian, as functions and modules.
import torch
import torch.nn.functional as F
from torch import nn

first = torch.tensor([[1.0, 2.0, -1.0], [0.5, 0.0, 3.0]], requires_grad=True)
second = torch.tensor([[0.5, 2.5, 1.0], [1.0, -1.0, 2.0]])
target = torch.tensor([[1.0, -1.0, 1.0], [-1.0, 1.0, 1.0]])
for reduction in ("none", "mean", "sum"):
    loss = F.margin_ranking_loss(first, second, target, margin=0.3, reduction=reduction)
    print(loss.detach(), type(loss.grad_fn).__name__ if reduction != "none" else "")
print(nn.MarginRankingLoss(0.5)(first, second, target).item())
print(F.hinge_embedding_loss(first, target).item(), nn.HingeEmbeddingLoss(margin=2.0, reduction="sum")(first, target))
print(F.pairwise_distance(first, second).detach(), nn.PairwiseDistance(p=1.0, keepdim=True)(first, second).detach())
print(nn.CosineSimilarity(dim=1)(first, second).detach())
anchor, near, far = torch.ones(2, 3), torch.zeros(2, 3), torch.arange(6.0).view(2, 3)
print(F.triplet_margin_loss(anchor, near, far), nn.TripletMarginLoss(margin=2.0, swap=True)(anchor, near, far))
print(F.poisson_nll_loss(first, second.abs()).item(), nn.PoissonNLLLoss(log_input=False, full=True)(far, anchor * 2))
print(F.gaussian_nll_loss(first, second, torch.ones(2, 3)).item(), nn.GaussianNLLLoss(full=True)(anchor, near, far + 1))
F.triplet_margin_loss(first, second, far[:, [0, 1, 2]]).backward()
print(first.grad)
for action in (lambda: F.gaussian_nll_loss(first, second, -torch.ones(2, 3)),
               lambda: F.gaussian_nll_loss(first, second, torch.ones(4)),
               lambda: nn.MarginRankingLoss(reduction="all")(first, second, target)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
