# .data shares the storage but not the version counter, detach shares both
import torch

weights = torch.ones(3, requires_grad=True)
alias = weights.data
cut = weights.detach()
alias[0] = 5
print(weights._version, alias._version, alias.requires_grad)
cut[1] = 6
print(weights._version, cut._version, weights)
print(weights.data is weights.data, weights.detach().data_ptr() == weights.data_ptr())
