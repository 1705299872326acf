# one_hot, normalize, pad and cosine similarity
import torch
import torch.nn.functional as F
print(F.one_hot(torch.tensor([0, 2])), F.normalize(torch.tensor([[3.0, 4.0]])), F.pad(torch.ones(2, 2), (1, 0)))
print(F.cosine_similarity(torch.tensor([[1.0, 0.0]]), torch.tensor([[1.0, 1.0]])), F.softmax(torch.tensor([1.0, 2.0]), dim=0), F.relu(torch.tensor([-1.0])))
