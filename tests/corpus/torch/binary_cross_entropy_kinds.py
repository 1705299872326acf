# binary_cross_entropy of probabilities and of logits
import torch
import torch.nn.functional as F

logits = torch.tensor([0.0, 2.0, -1.0], requires_grad=True)
target = torch.tensor([1.0, 1.0, 0.0])
loss = F.binary_cross_entropy_with_logits(logits, target)
loss.backward()
print(loss, logits.grad)
print(F.binary_cross_entropy(torch.sigmoid(logits.detach()), target))
print(torch.nn.BCEWithLogitsLoss(reduction="sum")(logits, target))
