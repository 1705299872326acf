# matmul multiplies stacks of matrices pairwise; dot combines each with each.
import numpy as np

a = np.arange(12).reshape(2, 2, 3)
b = np.arange(12).reshape(2, 3, 2)
print((a @ b).shape, (a @ b).tolist())
print(np.dot(a, b).shape, (a @ np.ones(3)).tolist(), (np.ones(2) @ a).shape)
print(np.tensordot(a, b, axes=([1, 2], [2, 1])).tolist(), np.einsum("ij,jk->ik", a[0], b[0]).tolist())
print(np.einsum("ii", np.eye(3)), np.einsum("ij->j", a[0]))
