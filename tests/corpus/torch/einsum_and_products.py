# einsum, bmm, outer, dot, mv, matmul of several axes
import torch

a, b = torch.arange(6.0).view(2, 3), torch.arange(3.0)
print(torch.mv(a, b), torch.dot(b, b), torch.outer(b[:2], b), a @ b, a @ a.t())
print(torch.bmm(a.view(1, 2, 3), a.t().view(1, 3, 2)), torch.matmul(torch.ones(2, 1, 3), torch.ones(3, 2)).shape)
print(torch.einsum("ij,j->i", a, b), torch.einsum("ij->ji", a).stride(), torch.einsum("ij,ij->", a, a))
