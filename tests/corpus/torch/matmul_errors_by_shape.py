# What `@` says about shapes that do not fit depends on how it multiplies: as vectors, matrices, or batches folded to one.
import torch

SHAPES = [((3,), (4,)), ((2, 3), (4,)), ((3,), (2, 4)), ((2, 3), (2, 3)), ((2, 2, 3), (4, 1)), ((2, 2, 3), (4,)),
          ((4,), (2, 3, 2)), ((2, 4), (2, 3, 2)), ((2, 2, 3), (2, 4, 2)), ((2, 2, 3), (3, 3, 2)), ((), (2,))]
for left, right in SHAPES:
    try:
        torch.ones(left) @ torch.ones(right)
    except RuntimeError as error:
        print(left, right, "->", error)

batch = torch.arange(12.0).view(2, 3, 2)
matrix = torch.arange(6.0).view(2, 3)
for product in (matrix @ batch, batch @ matrix, batch.permute(0, 2, 1) @ torch.ones(3, 2), torch.ones(3) @ batch):
    print(tuple(product.shape), product.stride(), product.sum().item())
print((torch.ones(3) @ torch.ones(3, 2))._version, (torch.ones(2, 3) @ torch.ones(3))._version)
