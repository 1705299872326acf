# cross entropy is log_softmax followed by the negative log likelihood
import torch
import torch.nn.functional as F
logits = torch.tensor([[2.0, 1.0, 0.0], [0.0, 0.0, 3.0]], requires_grad=True)
classes = torch.tensor([0, 1])
loss = F.cross_entropy(logits, classes)
print(loss, F.nll_loss(logits.log_softmax(1), classes), F.cross_entropy(logits, classes, reduction="none"))
loss.backward()
print(logits.grad, (logits.softmax(1) - F.one_hot(classes, 3)).detach() / 2)
print(F.cross_entropy(logits, torch.tensor([0, -100])), F.cross_entropy(logits, classes, weight=torch.tensor([1.0, 2.0, 3.0])))
