# cross_entropy with class indices, weights, reductions, ignored classes
import torch
import torch.nn.functional as F

logits = torch.tensor([[2.0, 0.5, -1.0], [0.0, 1.0, 3.0]])
target = torch.tensor([0, 1])
for reduction in ("mean", "sum", "none"):
    print(F.cross_entropy(logits, target, reduction=reduction))
print(F.cross_entropy(logits, target, weight=torch.tensor([1.0, 2.0, 3.0])))
print(F.cross_entropy(logits, torch.tensor([0, -100])))
print(F.nll_loss(F.log_softmax(logits, 1), target), F.cross_entropy(logits, target, label_smoothing=0.1))
try:
    F.cross_entropy(logits, torch.tensor([0, 5]))
except IndexError as error:
    print(error)
