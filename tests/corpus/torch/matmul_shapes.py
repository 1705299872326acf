# @ of vectors, matrices and batches
import torch

v, m = torch.tensor([1.0, 2.0]), torch.tensor([[1.0, 2.0], [3.0, 4.0]])
print(v @ v, m @ v, v @ m, m @ m)
batch = torch.ones(3, 2, 2)
print((batch @ m).shape, (m @ batch)[0], (batch @ v).shape, torch.bmm(batch, batch)[2])
print(torch.outer(v, v), torch.dot(v, v), m.trace(), torch.einsum("ij,j->i", m, v), m.mm(m).T)
